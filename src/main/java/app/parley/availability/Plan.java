package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Service;
import app.parley.calendar.SlotRules;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a booking takes of whose time: one leg, or one for each service in a row. */
record Plan(List<Leg> legs) {

    Plan {
        legs = List.copyOf(legs);
    }

    /** @throws app.parley.shared.InvalidInput for a choice that the calendar does not leave */
    static Plan of(CalendarOnSale sale, Choice choice) {
        BookingCalendar calendar = sale.calendar();
        if (calendar.settings().kind() instanceof CalendarKind.ServiceMenu menu) {
            return new Plan(new MenuChoice(sale, menu, choice).legs());
        }
        MenuChoice.refuse(choice);
        SlotRules rules = calendar.settings().slots();
        return new Plan(List.of(leg(
                Duration.ofMinutes(rules.slotMinutes()),
                Duration.ofMinutes(rules.bufferBeforeMinutes()),
                Duration.ofMinutes(rules.bufferAfterMinutes()),
                calendar.offerings(),
                calendar.experts())));
    }

    /** Moving keeps the expert, unless a team's bookings are assigned anew. */
    static Plan of(BookingCalendar calendar, Moving moving) {
        SlotRules rules = calendar.settings().slots();
        List<PersonId> same = List.of(moving.expert());
        return switch (calendar.settings().kind()) {
            case CalendarKind.Personal personal ->
                only(moving, rules.bufferBeforeMinutes(), rules.bufferAfterMinutes(), same);
            case CalendarKind.RoundRobin team ->
                only(
                        moving,
                        rules.bufferBeforeMinutes(),
                        rules.bufferAfterMinutes(),
                        team.reassigns() ? withCurrent(calendar.experts(), moving.expert()) : same);
            case CalendarKind.ServiceMenu menu -> {
                int before = 0;
                int after = 0;
                for (Service service : menu.services()) {
                    if (service.offering().equals(moving.offering())) {
                        before = service.bufferBeforeMinutes();
                        after = service.bufferAfterMinutes();
                    }
                }
                yield only(moving, before, after, same);
            }
        };
    }

    /** Everybody whose time matters, by id. */
    Set<PersonId> persons() {
        Set<PersonId> persons = new TreeSet<>();
        legs.forEach(leg -> persons.addAll(leg.candidates()));
        return persons;
    }

    /** From the start of the first leg to the end of the last. */
    Duration length() {
        Leg last = legs.getLast();
        return last.offset().plus(last.length());
    }

    /** The same with nobody booked by themselves. */
    Plan without(PersonId booker) {
        return new Plan(legs.stream()
                .map(leg -> new Leg(
                        leg.offset(),
                        leg.length(),
                        leg.before(),
                        leg.after(),
                        leg.services(),
                        leg.candidates().stream()
                                .filter(candidate -> !candidate.equals(booker))
                                .toList()))
                .toList());
    }

    private static Plan only(Moving moving, int before, int after, List<PersonId> candidates) {
        return new Plan(List.of(
                leg(moving.length(), Duration.ofMinutes(before), Duration.ofMinutes(after), List.of(), candidates)));
    }

    private static Leg leg(
            Duration length, Duration before, Duration after, List<OfferingId> services, List<PersonId> candidates) {
        return new Leg(Duration.ZERO, length, before, after, services, candidates);
    }

    private static List<PersonId> withCurrent(List<PersonId> team, PersonId current) {
        Set<PersonId> all = new TreeSet<>(team);
        all.add(current);
        return List.copyOf(all);
    }
}

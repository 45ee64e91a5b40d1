package app.parley.calendar;

import app.parley.schedule.Hours;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page where an expert, a team or services can be booked.
 *
 * @param hours its own, or what the schedule says that it follows
 * @param team how each member stands to it
 * @param open whether it can be booked; false once it is removed or its group is switched off
 * @param draws how often the slots that look busy were drawn
 */
public record BookingCalendar(
        CalendarId id,
        PersonId owner,
        CalendarSettings settings,
        Hours hours,
        List<Membership> team,
        boolean open,
        long draws,
        long version) {

    /** In which dates and limits of the calendar are meant. */
    public ZoneId zone() {
        return hours.zone();
    }

    /** Everybody whom it may book now. */
    public List<PersonId> experts() {
        return settings.kind().type() == CalendarType.PERSONAL
                ? List.of(owner)
                : team.stream()
                        .filter(Membership::canBeBooked)
                        .map(Membership::person)
                        .toList();
    }

    /** The hours in which this person is booked by it. */
    public Hours hoursOf(PersonId person) {
        return membership(person).map(Membership::hours).orElse(hours);
    }

    /** Whether the person is on the team and this is so. */
    public boolean stands(PersonId person, Predicate<Membership> so) {
        return membership(person).filter(so).isPresent();
    }

    /** Every offering that it sells. */
    public List<OfferingId> offerings() {
        return settings.kind() instanceof CalendarKind.ServiceMenu menu
                ? menu.services().stream().map(Service::offering).toList()
                : Optional.ofNullable(settings.offering()).stream().toList();
    }

    private Optional<Membership> membership(PersonId person) {
        return team.stream().filter(member -> member.person().equals(person)).findFirst();
    }
}

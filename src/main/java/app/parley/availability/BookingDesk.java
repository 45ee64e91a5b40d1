package app.parley.availability;

import app.parley.availability.DiaryEntry.Hold;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.schedule.Hours;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives the slots of calendars away: locks everybody whose time may be taken, asks the finder, picks, writes. */
@Component
class BookingDesk {

    private final DiaryLocks locks;
    private final DiaryRows rows;
    private final DiaryQueries queries;
    private final FreeSlots slots;
    private final Picker picker;
    private final Assignments assignments;
    private final Calendars calendars;
    private final Clock clock;

    BookingDesk(
            DiaryLocks locks,
            DiaryRows rows,
            DiaryQueries queries,
            FreeSlots slots,
            Picker picker,
            Assignments assignments,
            Calendars calendars,
            Clock clock) {
        this.locks = locks;
        this.rows = rows;
        this.queries = queries;
        this.slots = slots;
        this.picker = picker;
        this.assignments = assignments;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Booked> book(CalendarOnSale sale, Choice choice, Instant startsAt, PersonId user, Supplier<MeetingId> ids) {
        refuseUnspoken(startsAt);
        BookingCalendar calendar = sale.calendar();
        Plan plan = Plan.of(sale, choice).without(user);
        TimeRange time = TimeRange.of(startsAt, plan.length());
        lock(plan, user);
        SlotFinder finder = slots.finder(calendar, plan, time, null);
        refuseUnless(finder.offers(startsAt));
        if (queries.isBooked(user, time, null)) {
            throw new DoubleBooking();
        }
        List<Booked> booked = assigned(calendar, plan, finder, choice, startsAt, ids);
        rows.add(entries(calendar, plan, booked, user));
        calendars.drawAnew(calendar);
        return booked;
    }

    void holdNewSlot(Moving moving, BookingCalendar calendar, Instant startsAt, PersonId user, boolean listedOnly) {
        refuseUnspoken(startsAt);
        Plan plan = Plan.of(calendar, moving).without(user);
        Leg leg = plan.legs().getFirst();
        TimeRange time = TimeRange.of(startsAt, leg.length());
        lock(plan, user);
        SlotFinder finder = slots.finder(calendar, plan, time, moving.meeting());
        boolean userIsBooked = queries.isBooked(user, time, moving.meeting());
        PersonId expert = moving.expert();
        if (listedOnly) {
            refuseUnless(finder.offers(startsAt));
            if (userIsBooked) {
                throw new DoubleBooking();
            }
            expert = atNewTime(calendar, finder.free(leg, startsAt), moving);
        } else {
            refuseUnless(startsAt.isAfter(clock.instant()));
            refuseUnless(finder.isFree(expert, leg, startsAt));
            refuseUnless(!userIsBooked);
        }
        rows.remove(moving.meeting(), Hold.NEW_TIME);
        rows.add(List.of(
                expertsEntry(calendar, moving.meeting(), Hold.NEW_TIME, leg, time, expert),
                usersEntry(calendar, moving.meeting(), Hold.NEW_TIME, time, user)));
    }

    Optional<PersonId> expertAtNewTime(MeetingId meeting) {
        return assignments.ofNewTime(meeting);
    }

    private List<Booked> assigned(
            BookingCalendar calendar,
            Plan plan,
            SlotFinder finder,
            Choice choice,
            Instant startsAt,
            Supplier<MeetingId> ids) {
        List<Booked> booked = new ArrayList<>();
        for (Leg leg : plan.legs()) {
            Pick pick = pick(calendar, finder.free(leg, startsAt), choice, booked);
            booked.add(new Booked(
                    ids.get(),
                    TimeRange.of(leg.startsAt(startsAt), leg.length()),
                    pick.expert(),
                    leg.services(),
                    calendar.settings().kind() instanceof CalendarKind.Personal ? null : pick));
        }
        return booked;
    }

    private Pick pick(BookingCalendar calendar, List<PersonId> free, Choice choice, List<Booked> before) {
        refuseUnless(!free.isEmpty());
        if (choice.expert() != null) {
            return new Pick(choice.expert(), PickRule.CHOSEN, List.of());
        }
        if (!before.isEmpty() && free.contains(before.getLast().expert())) {
            return new Pick(before.getLast().expert(), PickRule.SAME_BOOKING, List.of());
        }
        return picker.pick(calendar, free, null, now());
    }

    /** Only calendars that assign anew give a moved booking to another than the one who has it. */
    private PersonId atNewTime(BookingCalendar calendar, List<PersonId> free, Moving moving) {
        boolean anew = calendar.settings().kind() instanceof CalendarKind.RoundRobin team && team.reassigns();
        return anew ? picker.pick(calendar, free, moving.meeting(), now()).expert() : moving.expert();
    }

    private List<DiaryEntry> entries(BookingCalendar calendar, Plan plan, List<Booked> booked, PersonId user) {
        List<DiaryEntry> entries = new ArrayList<>();
        for (int i = 0; i < booked.size(); i++) {
            Booked each = booked.get(i);
            Leg leg = plan.legs().get(i);
            entries.add(expertsEntry(calendar, each.meeting(), Hold.MEETING, leg, each.time(), each.expert()));
            entries.add(usersEntry(calendar, each.meeting(), Hold.MEETING, each.time(), user));
        }
        return entries;
    }

    private DiaryEntry expertsEntry(
            BookingCalendar calendar, MeetingId meeting, Hold hold, Leg leg, TimeRange time, PersonId expert) {
        return new DiaryEntry(
                expert, meeting, calendar.id(), hold, time, time.padded(leg.before(), leg.after()), now());
    }

    private static DiaryEntry usersEntry(
            BookingCalendar calendar, MeetingId meeting, Hold hold, TimeRange time, PersonId user) {
        return new DiaryEntry(user, meeting, calendar.id(), hold, time, time, null);
    }

    private void lock(Plan plan, PersonId user) {
        Set<PersonId> persons = new TreeSet<>(plan.persons());
        persons.add(user);
        locks.take(persons);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Times so far away that calendars do not reach them are never listed. */
    private static void refuseUnspoken(Instant startsAt) {
        refuseUnless(Hours.isSpokenOf(startsAt));
    }

    private static void refuseUnless(boolean free) {
        if (!free) {
            throw new SlotTaken();
        }
    }
}

package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarOnSale;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the slots of a calendar that can be booked now; the same function checks a booking (rules R1 to R7). */
@Service
public class FreeSlots {

    /** Any date of the calendar's zone that reaches into a range lies within the range and this much on either side. */
    private static final Duration DATE = Duration.ofHours(50);

    private final CommitmentRows commitments;
    private final Clock clock;

    FreeSlots(CommitmentRows commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * How long a booking takes from its beginning to its end.
     *
     * @throws app.parley.shared.InvalidInput for a choice that the calendar does not leave
     */
    public static Duration length(CalendarOnSale sale, Choice choice) {
        return Plan.of(sale, choice).length();
    }

    /** The slots that a booker gets to see. */
    @Transactional(readOnly = true)
    public List<TimeRange> of(CalendarOnSale sale, Choice choice, ViewedDates dates) {
        return shown(sale.calendar(), Plan.of(sale, choice), dates, null);
    }

    /** Every slot that can be booked, also those that look busy; for the owner. */
    @Transactional(readOnly = true)
    public List<TimeRange> all(CalendarOnSale sale, Choice choice, ViewedDates dates) {
        Plan plan = Plan.of(sale, choice);
        return within(dates, finder(sale.calendar(), plan, dates.range(), null).startingIn(dates.range()));
    }

    /** The slots to which a user may move a booking. */
    @Transactional(readOnly = true)
    public List<TimeRange> toMove(BookingCalendar calendar, Moving moving, ViewedDates dates) {
        return shown(calendar, Plan.of(calendar, moving), dates, moving.meeting());
    }

    /** What answers for the slots around this range, and whether one of them is free, and for whom. */
    SlotFinder finder(BookingCalendar calendar, Plan plan, TimeRange range, @Nullable MeetingId moving) {
        TimeRange whole = new TimeRange(range.start(), range.end().plus(plan.length()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SlotFinder(calendar, plan, commitments.around(calendar, plan.persons(), whole, moving), now);
    }

    private List<TimeRange> shown(BookingCalendar calendar, Plan plan, ViewedDates dates, @Nullable MeetingId moving) {
        return shown(calendar, finder(calendar, plan, lookedThrough(calendar, dates), moving), dates);
    }

    /** What a booker gets to see of the slots of these dates, asked of somebody who knows all about them. */
    static List<TimeRange> shown(BookingCalendar calendar, SlotFinder finder, ViewedDates dates) {
        LookBusy busy = new LookBusy(calendar);
        List<TimeRange> free = finder.startingIn(lookedThrough(calendar, dates));
        return within(dates, busy.hidesNothing() ? free : busy.shown(free));
    }

    /** What is hidden depends on whole dates of the calendar's zone. */
    private static TimeRange lookedThrough(BookingCalendar calendar, ViewedDates dates) {
        return new LookBusy(calendar).hidesNothing()
                ? dates.range()
                : dates.range().padded(DATE, DATE);
    }

    private static List<TimeRange> within(ViewedDates dates, List<TimeRange> slots) {
        LocalDays days = new LocalDays(dates.zone());
        long first = dates.from().toEpochDay();
        long last = dates.to().toEpochDay();
        return slots.stream()
                .filter(slot -> {
                    long day = days.of(slot.start());
                    return first <= day && day <= last;
                })
                .toList();
    }
}

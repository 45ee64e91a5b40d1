package app.parley.availability;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The one function that says which slots a calendar offers (rules R1 to R6). Listing asks it for days, booking for a
 * single instant, so what is shown can be booked.
 */
final class SlotFinder {

    private final CalendarSettings settings;
    private final Duration length;
    private final Duration interval;
    private final Duration before;
    private final Duration after;
    private final Commitments commitments;
    private final Instant earliest;
    private final LocalDate lastDate;

    SlotFinder(CalendarSettings settings, Duration length, Commitments commitments, Instant now) {
        this.settings = settings;
        this.length = length;
        this.interval = Duration.ofMinutes(settings.intervalMinutes());
        this.before = Duration.ofMinutes(settings.bufferBeforeMinutes());
        this.after = Duration.ofMinutes(settings.bufferAfterMinutes());
        this.commitments = commitments;
        this.earliest = now.plus(Duration.ofMinutes(settings.minNoticeMinutes()));
        this.lastDate = lastDate(settings, now);
    }

    /** The free slots that start within the range, by start. */
    List<TimeRange> startingIn(TimeRange range) {
        List<TimeRange> slots = new ArrayList<>();
        BusySweep busy = new BusySweep(commitments.busy());
        for (TimeRange open : new OpenHours(settings).overlapping(range)) {
            Instant start = firstCandidate(open.start(), later(range.start(), earliest));
            while (start.isBefore(range.end()) && !start.plus(length).isAfter(open.end())) {
                TimeRange slot = TimeRange.of(start, length);
                if (isOpenFor(dateOf(start)) && !busy.meets(slot.padded(before, after))) {
                    slots.add(slot);
                }
                start = start.plus(interval);
            }
        }
        return slots;
    }

    /** Whether exactly this slot is offered. */
    boolean offers(TimeRange slot) {
        TimeRange start = new TimeRange(slot.start(), slot.start().plusNanos(1));
        return startingIn(start).contains(slot);
    }

    private Instant firstCandidate(Instant open, Instant notBefore) {
        if (!open.isBefore(notBefore)) {
            return open;
        }
        Duration gone = Duration.between(open, notBefore);
        long steps = gone.dividedBy(interval);
        Instant candidate = open.plus(interval.multipliedBy(steps));
        return candidate.isBefore(notBefore) ? candidate.plus(interval) : candidate;
    }

    private boolean isOpenFor(LocalDate date) {
        return !date.isAfter(lastDate)
                && (settings.maxPerDay() == null || commitments.booked().getOrDefault(date, 0) < settings.maxPerDay());
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(settings.zone()).toLocalDate();
    }

    private static LocalDate lastDate(CalendarSettings settings, Instant now) {
        LocalDate last = settings.endDate() == null ? LocalDate.MAX : settings.endDate();
        if (settings.bookingWindowDays() == null) {
            return last;
        }
        LocalDate window = now.atZone(settings.zone()).toLocalDate().plusDays(settings.bookingWindowDays());
        return window.isBefore(last) ? window : last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

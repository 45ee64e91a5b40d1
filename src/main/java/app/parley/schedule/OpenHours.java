package app.parley.schedule;

import app.parley.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hours as stretches of time (rules R1 to R3): each edge of a window becomes an instant on its own,
 * windows that touch or overlap become one, and hours that are open all week begin anew on Monday at 00:00.
 *
 * <p>An edge in a gap of the clock moves later by the gap, so a window that only exists on the wall clock is dropped.
 */
public final class OpenHours {

    /** Hours of a date never begin before it does; gaps, at most a day long, can move them later. */
    private static final int SPARE_DAYS = 2;

    private static final Comparator<Opening> BY_START =
            Comparator.comparing(opening -> opening.time().start());

    private final Hours hours;
    private final ZoneId zone;
    private final boolean openAllWeek;

    public OpenHours(Hours hours) {
        this.hours = hours;
        this.zone = hours.zone();
        this.openAllWeek = hours.areOpenAllWeek();
    }

    /**
     * The stretches that overlap the range, each with its true start, however long before the range that was, and open
     * for at least a day after the range if it is.
     */
    public List<TimeRange> overlapping(TimeRange range) {
        LocalDate first = dateOf(range.start());
        LocalDate last = dateOf(range.end()).plusDays(SPARE_DAYS);
        for (int back = SPARE_DAYS + 1; ; back *= 2) {
            List<TimeRange> open = stretches(first.minusDays(back), last).stream()
                    .filter(range::overlaps)
                    .toList();
            Instant certain = instant(first.minusDays(back - SPARE_DAYS).atStartOfDay());
            if (open.isEmpty() || !open.getFirst().start().isBefore(certain)) {
                return open;
            }
        }
    }

    private List<TimeRange> stretches(LocalDate from, LocalDate to) {
        List<Opening> openings = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            addOpenings(date, openings);
        }
        openings.sort(BY_START);
        List<TimeRange> stretches = new ArrayList<>();
        openings.forEach(opening -> join(stretches, opening));
        return stretches;
    }

    private static void join(List<TimeRange> stretches, Opening opening) {
        TimeRange next = opening.time();
        TimeRange last = stretches.isEmpty() ? null : stretches.getLast();
        if (last == null || last.end().isBefore(next.start())) {
            stretches.add(next);
        } else if (opening.restarts() && last.start().isBefore(next.start())) {
            stretches.set(stretches.size() - 1, new TimeRange(last.start(), next.start()));
            stretches.add(next);
        } else if (last.end().isBefore(next.end())) {
            stretches.set(stretches.size() - 1, new TimeRange(last.start(), next.end()));
        }
    }

    private void addOpenings(LocalDate date, List<Opening> openings) {
        LocalDateTime midnight = date.atStartOfDay();
        for (WallClockWindow window : hours.on(date)) {
            Instant start = instant(midnight.plusMinutes(window.startMinute()));
            Instant end = instant(midnight.plusMinutes(window.endMinute()));
            if (start.isBefore(end)) {
                openings.add(new Opening(new TimeRange(start, end), restarts(date, window)));
            }
        }
    }

    private boolean restarts(LocalDate date, WallClockWindow window) {
        return openAllWeek && date.getDayOfWeek() == DayOfWeek.MONDAY && window.startMinute() == 0;
    }

    /** As RFC 5545 has it: in a gap the offset before the gap, of an ambiguous time the first occurrence. */
    private Instant instant(LocalDateTime wallClock) {
        return ZonedDateTime.of(wallClock, zone).toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private record Opening(TimeRange time, boolean restarts) {}
}

package app.parley.web.week;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hours of the wall clock that a grid of dates shows: the working day, and whatever lies around it. */
public final class HourGrid {

    private static final int FIRST = 8;
    private static final int END = 18;

    private final ZoneId zone;
    private final int first;
    private final int end;

    /** @param shown what must have room on the dates */
    public HourGrid(List<LocalDate> dates, ZoneId zone, Collection<TimeRange> shown) {
        this.zone = zone;
        this.first = Math.min(FIRST, hours(dates, shown).min().orElse(FIRST));
        this.end = Math.max(END, hours(dates, shown).max().orElse(END - 1) + 1);
    }

    /** Starts of the rows. */
    public List<LocalTime> rows() {
        return IntStream.range(first, end)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** This much from a time of a date on; empty where the clock leaves it out. */
    public Optional<TimeRange> cell(LocalDate date, LocalTime time, Duration length) {
        LocalDateTime start = date.atTime(time);
        var from = ZonedDateTime.of(start, zone).toInstant();
        var until = ZonedDateTime.of(start.plus(length), zone).toInstant();
        return from.isBefore(until) ? Optional.of(new TimeRange(from, until)) : Optional.empty();
    }

    /** Whether one of the ranges, of which none touches another, holds the whole time. */
    public static boolean covers(Collection<TimeRange> ranges, TimeRange time) {
        return ranges.stream().anyMatch(range -> range.contains(time));
    }

    public static boolean touches(Collection<TimeRange> ranges, TimeRange time) {
        return ranges.stream().anyMatch(range -> range.overlaps(time));
    }

    private IntStream hours(List<LocalDate> dates, Collection<TimeRange> shown) {
        return dates.stream()
                .flatMap(date -> shown.stream().flatMap(range -> within(date, range)))
                .flatMapToInt(range ->
                        IntStream.of(hour(range.start()), hour(range.end().minusNanos(1))));
    }

    private Stream<TimeRange> within(LocalDate date, TimeRange range) {
        TimeRange day = new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        if (!day.overlaps(range)) {
            return Stream.empty();
        }
        return Stream.of(new TimeRange(
                day.start().isAfter(range.start()) ? day.start() : range.start(),
                day.end().isBefore(range.end()) ? day.end() : range.end()));
    }

    private int hour(Instant at) {
        return at.atZone(zone).getHour();
    }
}

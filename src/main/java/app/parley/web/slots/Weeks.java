package app.parley.web.slots;

import app.parley.availability.ViewedDates;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays free slots out by the viewer's days. */
@Component
public class Weeks {
    private static final int DAYS = 7;
    private static final int LOOK_AHEAD = 62;

    private final Times times;
    private final Clock clock;

    Weeks(Times times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /**
     * The week that begins at {@code from}, or today when that has passed.
     *
     * @param day to open; the first one with a slot when null
     * @param free answers the free slots of dates
     * @param there the calendar's zone
     */
    public Week of(
            Function<ViewedDates, List<TimeRange>> free,
            @Nullable LocalDate from,
            @Nullable LocalDate day,
            ZoneId viewer,
            ZoneId there) {
        LocalDate today = times.date(clock.instant(), viewer);
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        Map<LocalDate, List<TimeRange>> byDay = byDay(free, first, first.plusDays(DAYS - 1), viewer);
        LocalDate open = day != null && byDay.containsKey(day)
                ? day
                : byDay.keySet().stream().min(LocalDate::compareTo).orElse(null);
        List<Week.Day> days = IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(date -> day(date, byDay.getOrDefault(date, List.of()), date.equals(open), viewer, there))
                .toList();
        return new Week(
                first.equals(today) ? null : later(today, first.minusDays(DAYS)),
                first.plusDays(DAYS),
                days,
                days.stream().filter(Week.Day::open).findFirst().orElse(null),
                byDay.isEmpty() ? nextFree(free, first.plusDays(DAYS), viewer) : null);
    }

    private Week.Day day(LocalDate date, List<TimeRange> slots, boolean open, ZoneId viewer, ZoneId there) {
        return new Week.Day(
                date, slots.stream().map(slot -> slot(slot, viewer, there)).toList(), open);
    }

    private Week.Slot slot(TimeRange slot, ZoneId here, ZoneId there) {
        boolean same =
                here.getRules().getOffset(slot.start()).equals(there.getRules().getOffset(slot.start()));
        return new Week.Slot(
                slot.start(), times.clock(slot.start(), here), same ? null : times.clock(slot.start(), there));
    }

    private @Nullable LocalDate nextFree(Function<ViewedDates, List<TimeRange>> free, LocalDate from, ZoneId viewer) {
        return byDay(free, from, from.plusDays(LOOK_AHEAD - 1), viewer).keySet().stream()
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Map<LocalDate, List<TimeRange>> byDay(
            Function<ViewedDates, List<TimeRange>> free, LocalDate from, LocalDate to, ZoneId viewer) {
        return free.apply(new ViewedDates(from, to, viewer)).stream()
                .collect(Collectors.groupingBy(slot -> times.date(slot.start(), viewer)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

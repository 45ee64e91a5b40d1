package app.parley.web.slots;

import app.parley.availability.BookingCalendar;
import app.parley.availability.FreeSlots;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays free slots out by the viewer's days. */
@Component
public class Weeks {
    private static final int DAYS = 7;
    private static final int LOOK_AHEAD = 62;

    private final FreeSlots freeSlots;
    private final Times times;
    private final Clock clock;

    Weeks(FreeSlots freeSlots, Times times, Clock clock) {
        this.freeSlots = freeSlots;
        this.times = times;
        this.clock = clock;
    }

    /**
     * The week that begins at {@code from}, or today when that has passed.
     *
     * @param day to open; the first one with a slot when null
     * @param moving the meeting whose own time counts as free
     */
    public Week of(
            BookingCalendar calendar,
            @Nullable LocalDate from,
            @Nullable LocalDate day,
            ZoneId viewer,
            @Nullable MeetingId moving) {
        LocalDate today = times.date(clock.instant(), viewer);
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        Map<LocalDate, List<TimeRange>> free = byDay(calendar, first, first.plusDays(DAYS - 1), viewer, moving);
        LocalDate open = day != null && free.containsKey(day)
                ? day
                : free.keySet().stream().min(LocalDate::compareTo).orElse(null);
        List<Week.Day> days = IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(date -> day(date, free.getOrDefault(date, List.of()), date.equals(open), calendar, viewer))
                .toList();
        return new Week(
                first.equals(today) ? null : later(today, first.minusDays(DAYS)),
                first.plusDays(DAYS),
                days,
                days.stream().filter(Week.Day::open).findFirst().orElse(null),
                free.isEmpty() ? nextFree(calendar, first.plusDays(DAYS), viewer, moving) : null);
    }

    private Week.Day day(LocalDate date, List<TimeRange> slots, boolean open, BookingCalendar calendar, ZoneId viewer) {
        ZoneId there = calendar.settings().zone();
        return new Week.Day(
                date, slots.stream().map(slot -> slot(slot, viewer, there)).toList(), open);
    }

    private Week.Slot slot(TimeRange slot, ZoneId here, ZoneId there) {
        boolean same =
                here.getRules().getOffset(slot.start()).equals(there.getRules().getOffset(slot.start()));
        return new Week.Slot(
                slot.start(), times.clock(slot.start(), here), same ? null : times.clock(slot.start(), there));
    }

    private @Nullable LocalDate nextFree(
            BookingCalendar calendar, LocalDate from, ZoneId viewer, @Nullable MeetingId moving) {
        return byDay(calendar, from, from.plusDays(LOOK_AHEAD - 1), viewer, moving).keySet().stream()
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Map<LocalDate, List<TimeRange>> byDay(
            BookingCalendar calendar, LocalDate from, LocalDate to, ZoneId viewer, @Nullable MeetingId moving) {
        return freeSlots.of(calendar, from, to, viewer, moving).stream()
                .collect(Collectors.groupingBy(slot -> times.date(slot.start(), viewer)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.SlotRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits that speak of dates in the calendar's zone: booking window, end date, maximum per day (rule R6). */
final class DayLimits {

    private final LocalDays days;
    private final long lastDay;
    private final @Nullable Integer maxPerDay;
    private final Map<Long, Integer> booked = new HashMap<>();

    DayLimits(BookingCalendar calendar, Map<LocalDate, Integer> booked, Instant now) {
        SlotRules rules = calendar.settings().slots();
        this.days = new LocalDays(calendar.zone());
        this.lastDay = lastDay(rules, days.of(now));
        this.maxPerDay = rules.maxPerDay();
        booked.forEach((date, count) -> this.booked.put(date.toEpochDay(), count));
    }

    /** Whether that many meetings more may start on the date of this instant. */
    boolean allow(long start, int meetings) {
        if (lastDay == Long.MAX_VALUE && maxPerDay == null) {
            return true;
        }
        long day = days.of(start);
        return day <= lastDay && (maxPerDay == null || booked.getOrDefault(day, 0) + meetings <= maxPerDay);
    }

    private static long lastDay(SlotRules rules, long today) {
        LocalDate end = rules.endDate();
        Integer window = rules.bookingWindowDays();
        return Math.min(
                end == null ? Long.MAX_VALUE : end.toEpochDay(), window == null ? Long.MAX_VALUE : today + window);
    }
}

package app.parley.web.slots;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a calendar as the viewer sees it, one of its days open.
 *
 * @param earlier the month before; null when that has passed
 * @param later the month after; null where calendars end
 * @param weeks its days from Monday to Sunday; null where a day belongs to another month
 * @param chosen the day whose slots are shown; null when the month has none
 * @param nextFree first day after the month with a free slot, looked for only when the month has none
 */
public record Month(
        YearMonth month,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later,
        List<List<@Nullable Day>> weeks,
        @Nullable Day chosen,
        @Nullable LocalDate nextFree) {

    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values());

    public List<DayOfWeek> weekdays() {
        return WEEKDAYS;
    }

    public record Day(LocalDate date, List<Slot> slots, boolean open, boolean today) {}

    /** @param there the start on the calendar's own wall clock; null when the zones agree */
    public record Slot(
            Instant startsAt, String here, @Nullable String there) {}
}

package app.parley.web.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seven days of a calendar as the viewer sees them, one of them open.
 *
 * @param earlier start of the week before; null when that has passed
 * @param chosen the day whose slots are shown; null when the week has none
 * @param nextFree first day after the week with a free slot, looked for only when the week has none
 */
public record Week(
        @Nullable LocalDate earlier,
        LocalDate later,
        List<Day> days,
        @Nullable Day chosen,
        @Nullable LocalDate nextFree) {

    public record Day(LocalDate date, List<Slot> slots, boolean open) {}

    /** @param there the start on the calendar's own wall clock; null when the zones agree */
    public record Slot(
            Instant startsAt, String here, @Nullable String there) {}
}

package app.parley.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which slots a calendar offers within its hours (rules R4 to R6).
 *
 * @param slotMinutes length of a slot, 5 to 720; a menu's slots are as long as what is picked from it
 * @param intervalMinutes from one slot's start to the next one's, 5 to 1,440
 * @param bookingWindowDays null means unlimited, as with the end date and the daily maximum
 * @param lookBusyPercent share of the free slots that bookers do not get to see
 */
public record SlotRules(
        int slotMinutes,
        int intervalMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        @Nullable Integer maxPerDay,
        int lookBusyPercent) {}

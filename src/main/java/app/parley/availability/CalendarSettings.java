package app.parley.availability;

import app.parley.shared.OfferingId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an expert decides about a booking calendar; bounds are those of {@link Calendars}.
 *
 * @param bookingWindowDays null means unlimited, as with the end date and the daily maximum
 * @param lookBusyPercent kept for later; changes nothing yet
 * @param weeklyHours wall-clock windows by day of the week, in the calendar's zone
 * @param dateOverrides replaces the hours of a whole date; an empty list closes it
 */
public record CalendarSettings(
        CalendarType type,
        String slug,
        String name,
        String description,
        OfferingId offeringId,
        ZoneId zone,
        int slotMinutes,
        int intervalMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        @Nullable Integer maxPerDay,
        Approval approval,
        int lookBusyPercent,
        Map<DayOfWeek, List<WallClockWindow>> weeklyHours,
        Map<LocalDate, List<WallClockWindow>> dateOverrides) {}

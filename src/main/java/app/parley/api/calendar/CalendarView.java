package app.parley.api.calendar;

import app.parley.availability.Approval;
import app.parley.availability.BookingCalendar;
import app.parley.availability.CalendarSettings;
import app.parley.availability.CalendarType;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar as its owner sees it. */
record CalendarView(
        CalendarId id,
        CalendarType type,
        String slug,
        String name,
        String description,
        OfferingId offeringId,
        String zone,
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
        Map<String, List<List<String>>> weeklyHours,
        Map<String, List<List<String>>> dateOverrides,
        long version) {

    static CalendarView of(BookingCalendar calendar) {
        CalendarSettings settings = calendar.settings();
        return new CalendarView(
                calendar.id(),
                settings.type(),
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.offeringId(),
                settings.zone().getId(),
                settings.slotMinutes(),
                settings.intervalMinutes(),
                settings.bufferBeforeMinutes(),
                settings.bufferAfterMinutes(),
                settings.minNoticeMinutes(),
                settings.bookingWindowDays(),
                settings.endDate(),
                settings.maxPerDay(),
                settings.approval(),
                settings.lookBusyPercent(),
                HoursText.textOf(settings.weeklyHours()),
                HoursText.textOf(settings.dateOverrides()),
                calendar.version());
    }
}

package app.parley.web.calendar;

import app.parley.availability.Approval;
import app.parley.availability.BookingCalendar;
import app.parley.availability.CalendarSettings;
import app.parley.availability.CalendarType;
import app.parley.availability.WallClockWindow;
import app.parley.shared.InvalidInput;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Zones;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A booking calendar as typed.
 *
 * @param hours by the names of the days of the week
 */
record CalendarFields(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable String offeringId,
        @Nullable String zone,
        @Nullable String slotMinutes,
        @Nullable String intervalMinutes,
        @Nullable String bufferBeforeMinutes,
        @Nullable String bufferAfterMinutes,
        @Nullable String minNoticeMinutes,
        @Nullable String bookingWindowDays,
        @Nullable String endDate,
        @Nullable String maxPerDay,
        @Nullable String approval,
        @Nullable Map<String, String> hours,
        @Nullable String dateOverrides,
        @Nullable Integer lookBusyPercent,
        @Nullable Long version) {

    static CalendarFields blank(ZoneId zone) {
        String office = "09:00–12:00, 13:00–17:00";
        Map<String, String> hours =
                Map.of("MONDAY", office, "TUESDAY", office, "WEDNESDAY", office, "THURSDAY", office, "FRIDAY", office);
        return new CalendarFields(
                null,
                null,
                null,
                null,
                zone.getId(),
                "30",
                "30",
                "0",
                "0",
                "1440",
                "60",
                null,
                null,
                "AUTOMATIC",
                hours,
                null,
                0,
                null);
    }

    static CalendarFields of(BookingCalendar calendar) {
        CalendarSettings settings = calendar.settings();
        return new CalendarFields(
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.offeringId().toString(),
                settings.zone().getId(),
                Integer.toString(settings.slotMinutes()),
                Integer.toString(settings.intervalMinutes()),
                Integer.toString(settings.bufferBeforeMinutes()),
                Integer.toString(settings.bufferAfterMinutes()),
                Integer.toString(settings.minNoticeMinutes()),
                text(settings.bookingWindowDays()),
                text(settings.endDate()),
                text(settings.maxPerDay()),
                settings.approval().name(),
                texts(settings.weeklyHours()),
                Hours.text(settings.dateOverrides()),
                settings.lookBusyPercent(),
                calendar.version());
    }

    CalendarSettings settings() {
        return new CalendarSettings(
                CalendarType.PERSONAL,
                Typed.text(slug),
                Typed.text(name),
                Typed.text(description),
                Typed.offering("offeringId", offeringId),
                Zones.find(Typed.text(zone)).orElseThrow(() -> new InvalidInput("zone", "not-a-zone")),
                Typed.number("slotMinutes", slotMinutes),
                Typed.number("intervalMinutes", intervalMinutes),
                Typed.number("bufferBeforeMinutes", bufferBeforeMinutes),
                Typed.number("bufferAfterMinutes", bufferAfterMinutes),
                Typed.number("minNoticeMinutes", minNoticeMinutes),
                Typed.numberOrNull("bookingWindowDays", bookingWindowDays),
                Typed.dateOrNull("endDate", endDate),
                Typed.numberOrNull("maxPerDay", maxPerDay),
                Typed.choice("approval", Approval.class, approval),
                lookBusyPercent == null ? 0 : lookBusyPercent,
                week(),
                Hours.dates("dateOverrides", dateOverrides));
    }

    String hoursOn(DayOfWeek day) {
        return hours == null ? "" : hours.getOrDefault(day.name(), "");
    }

    private Map<DayOfWeek, List<WallClockWindow>> week() {
        Map<DayOfWeek, List<WallClockWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WallClockWindow> windows = Hours.windows("hours[" + day + "]", hoursOn(day));
            if (!windows.isEmpty()) {
                week.put(day, windows);
            }
        }
        return week;
    }

    private static Map<String, String> texts(Map<DayOfWeek, List<WallClockWindow>> week) {
        Map<String, String> texts = new HashMap<>();
        week.forEach((day, windows) -> texts.put(day.name(), Hours.text(windows)));
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

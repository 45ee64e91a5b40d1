package app.parley.web.calendar;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Permissions;
import app.parley.calendar.SlotRules;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
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
        SlotRules slots = settings.slots();
        return new CalendarFields(
                settings.slug(),
                settings.name(),
                settings.description(),
                text(settings.offering()),
                calendar.zone().getId(),
                Integer.toString(slots.slotMinutes()),
                Integer.toString(slots.intervalMinutes()),
                Integer.toString(slots.bufferBeforeMinutes()),
                Integer.toString(slots.bufferAfterMinutes()),
                Integer.toString(slots.minNoticeMinutes()),
                text(slots.bookingWindowDays()),
                text(slots.endDate()),
                text(slots.maxPerDay()),
                settings.approval().name(),
                texts(calendar.hours().weekly()),
                HoursTyped.text(calendar.hours().overrides()),
                slots.lookBusyPercent(),
                calendar.version());
    }

    /** @param before what the form leaves as it is; null for a new calendar */
    CalendarSettings settings(@Nullable CalendarSettings before) {
        return new CalendarSettings(
                Typed.text(slug),
                Typed.text(name),
                Typed.text(description),
                before == null ? "" : before.agenda(),
                Typed.offering("offeringId", offeringId),
                new HoursSource.Own(new Hours(
                        Zones.find(Typed.text(zone)).orElseThrow(() -> new InvalidInput("zone", "not-a-zone")),
                        week(),
                        HoursTyped.dates("dateOverrides", dateOverrides))),
                slots(),
                Typed.choice("approval", Approval.class, approval),
                before == null ? Permissions.ALL : before.permissions(),
                before == null ? List.of() : before.questions(),
                before == null ? null : before.location(),
                before == null ? new CalendarKind.Personal() : before.kind());
    }

    private SlotRules slots() {
        return new SlotRules(
                Typed.number("slotMinutes", slotMinutes),
                Typed.number("intervalMinutes", intervalMinutes),
                Typed.number("bufferBeforeMinutes", bufferBeforeMinutes),
                Typed.number("bufferAfterMinutes", bufferAfterMinutes),
                Typed.number("minNoticeMinutes", minNoticeMinutes),
                Typed.numberOrNull("bookingWindowDays", bookingWindowDays),
                Typed.dateOrNull("endDate", endDate),
                Typed.numberOrNull("maxPerDay", maxPerDay),
                lookBusyPercent == null ? 0 : lookBusyPercent);
    }

    String hoursOn(DayOfWeek day) {
        return hours == null ? "" : hours.getOrDefault(day.name(), "");
    }

    private Map<DayOfWeek, List<WallClockWindow>> week() {
        Map<DayOfWeek, List<WallClockWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WallClockWindow> windows = HoursTyped.windows("hours[" + day + "]", hoursOn(day));
            if (!windows.isEmpty()) {
                week.put(day, windows);
            }
        }
        return week;
    }

    private static Map<String, String> texts(Map<DayOfWeek, List<WallClockWindow>> week) {
        Map<String, String> texts = new HashMap<>();
        week.forEach((day, windows) -> texts.put(day.name(), HoursTyped.text(windows)));
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

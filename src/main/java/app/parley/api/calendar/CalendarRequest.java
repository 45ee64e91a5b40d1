package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.availability.Approval;
import app.parley.availability.CalendarSettings;
import app.parley.availability.CalendarType;
import app.parley.platform.Texts;
import app.parley.shared.OfferingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its owner sends it.
 *
 * @param intervalMinutes null means the length of a slot
 * @param approval null means AUTOMATIC; absent buffers, notice and look busy are 0
 */
record CalendarRequest(
        @Nullable CalendarType type,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable UUID offeringId,
        @Nullable String zone,
        @Nullable Integer slotMinutes,
        @Nullable Integer intervalMinutes,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        @Nullable Integer minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        @Nullable Integer maxPerDay,
        @Nullable Approval approval,
        @Nullable Integer lookBusyPercent,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> weeklyHours,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> dateOverrides) {

    CalendarSettings settings() {
        int slot = RequiredField.of("slotMinutes", slotMinutes);
        return new CalendarSettings(
                type == null ? CalendarType.PERSONAL : type,
                RequiredField.of("slug", slug),
                RequiredField.of("name", name),
                description == null ? "" : description,
                OfferingId.of(RequiredField.of("offeringId", offeringId)),
                Texts.zone("zone", zone),
                slot,
                intervalMinutes == null ? slot : intervalMinutes,
                orZero(bufferBeforeMinutes),
                orZero(bufferAfterMinutes),
                orZero(minNoticeMinutes),
                bookingWindowDays,
                endDate,
                maxPerDay,
                approval == null ? Approval.AUTOMATIC : approval,
                orZero(lookBusyPercent),
                HoursText.weekly("weeklyHours", RequiredField.of("weeklyHours", weeklyHours)),
                dateOverrides == null ? Map.of() : HoursText.dates("dateOverrides", dateOverrides));
    }

    private static int orZero(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}

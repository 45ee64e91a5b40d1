package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.api.schedule.HoursText;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Distribution;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Permissions;
import app.parley.calendar.Question;
import app.parley.calendar.SlotRules;
import app.parley.expert.Location;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.ScheduleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its owner sends it. Hours are its own (zone, weeklyHours, dateOverrides) or those of a schedule.
 *
 * @param intervalMinutes null means the length of a slot
 * @param approval null means AUTOMATIC; absent buffers, notice and look busy are 0, absent permissions true
 */
record CalendarRequest(
        @Nullable CalendarType type,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable String agenda,
        @Nullable UUID offeringId,
        @Nullable UUID scheduleId,
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
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> dateOverrides,
        @Nullable List<@Nullable QuestionRequest> questions,
        @Nullable Boolean userCancels,
        @Nullable Boolean userReschedules,
        @Nullable Place location,
        @Nullable Distribution distribution,
        @Nullable Integer lookBackDays,
        @Nullable Boolean reassigns,
        @Nullable List<@Nullable MemberRequest> members,
        @Nullable Boolean oneBlock,
        @Nullable Boolean choosesExpert,
        @Nullable List<@Nullable ServiceRequest> services) {

    private static final int USUAL_MINUTES = 30;

    /** Where meetings take place. */
    record Place(Location.@Nullable Kind kind, @Nullable String detail) {}

    CalendarType kind() {
        return type == null ? CalendarType.PERSONAL : type;
    }

    @Nullable
    OfferingId offering() {
        return offeringId == null ? null : OfferingId.of(offeringId);
    }

    HoursSource hours() {
        if (scheduleId != null) {
            if (weeklyHours != null || dateOverrides != null || zone != null) {
                throw new InvalidInput("scheduleId", "hours-twice");
            }
            return new HoursSource.Following(ScheduleId.of(scheduleId));
        }
        return new HoursSource.Own(HoursText.hours(zone, weeklyHours, dateOverrides));
    }

    SlotRules slots() {
        int slot = kind() == CalendarType.SERVICE && slotMinutes == null
                ? USUAL_MINUTES
                : RequiredField.of("slotMinutes", slotMinutes);
        return new SlotRules(
                slot,
                intervalMinutes == null ? slot : intervalMinutes,
                orZero(bufferBeforeMinutes),
                orZero(bufferAfterMinutes),
                orZero(minNoticeMinutes),
                bookingWindowDays,
                endDate,
                maxPerDay,
                orZero(lookBusyPercent));
    }

    Permissions permissions() {
        return new Permissions(!Boolean.FALSE.equals(userCancels), !Boolean.FALSE.equals(userReschedules));
    }

    List<Question> asked() {
        return QuestionRequest.asked(questions);
    }

    @Nullable
    Location place() {
        if (location == null) {
            return null;
        }
        return new Location(
                RequiredField.of("location.kind", location.kind()), location.detail() == null ? "" : location.detail());
    }

    private static int orZero(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}

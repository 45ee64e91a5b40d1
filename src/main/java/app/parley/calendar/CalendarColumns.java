package app.parley.calendar;

import app.parley.expert.Location;
import app.parley.schedule.Hours;
import app.parley.schedule.HoursJson;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A calendar's settings as the columns of its row; {@link StoredCalendar} reads them back. */
final class CalendarColumns {

    private CalendarColumns() {}

    static MapSqlParameterSource of(PersonId owner, CalendarId id, CalendarSettings settings) {
        SlotRules slots = settings.slots();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id.value());
        columns.put("owner", owner.value());
        columns.put("type", settings.kind().type().name());
        columns.put("slug", settings.slug());
        columns.put("name", settings.name());
        columns.put("description", settings.description());
        columns.put("agenda", settings.agenda());
        columns.put(
                "offering",
                settings.offering() == null ? null : settings.offering().value());
        columns.put("slot", slots.slotMinutes());
        columns.put("interval", slots.intervalMinutes());
        columns.put("before", slots.bufferBeforeMinutes());
        columns.put("after", slots.bufferAfterMinutes());
        columns.put("notice", slots.minNoticeMinutes());
        columns.put("window", slots.bookingWindowDays());
        columns.put("perDay", slots.maxPerDay());
        columns.put("approval", settings.approval().name());
        columns.put("lookBusy", slots.lookBusyPercent());
        columns.put("questions", FormJson.written(settings.questions()));
        columns.put("userCancels", settings.permissions().userCancels());
        columns.put("userReschedules", settings.permissions().userReschedules());
        Location location = settings.location();
        columns.put("locationKind", location == null ? null : location.kind().name());
        columns.put("locationDetail", location == null ? null : location.detail());
        putHours(columns, settings.hours());
        putKind(columns, settings.kind());
        return new MapSqlParameterSource(columns).addValue("endDate", slots.endDate(), Types.DATE);
    }

    private static void putHours(Map<String, @Nullable Object> columns, HoursSource source) {
        Hours own = source instanceof HoursSource.Own it ? it.hours() : null;
        columns.put(
                "schedule",
                source instanceof HoursSource.Following it ? it.schedule().value() : null);
        columns.put("zone", own == null ? null : own.zone().getId());
        columns.put("weekly", own == null ? null : HoursJson.written(own.weekly()));
        columns.put("overrides", own == null ? null : HoursJson.written(own.overrides()));
    }

    private static void putKind(Map<String, @Nullable Object> columns, CalendarKind kind) {
        CalendarKind.RoundRobin team = kind instanceof CalendarKind.RoundRobin it ? it : null;
        columns.put("distribution", team == null ? null : team.distribution().name());
        columns.put("lookBack", team == null ? null : team.lookBackDays());
        columns.put("reassigns", team == null ? null : team.reassigns());
        CalendarKind.ServiceMenu menu = kind instanceof CalendarKind.ServiceMenu it ? it : null;
        columns.put("oneBlock", menu == null ? null : menu.oneBlock());
        columns.put("choosesExpert", menu == null ? null : menu.choosesExpert());
    }
}

package app.parley.calendar;

import app.parley.expert.Location;
import app.parley.schedule.Hours;
import app.parley.schedule.HoursJson;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of calendars, with what belongs to it. */
final class StoredCalendar {

    private StoredCalendar() {}

    static BookingCalendar read(ResultSet row, int number) throws SQLException {
        UUID schedule = row.getObject("schedule_id", UUID.class);
        Hours hours = hours(row, schedule == null ? "" : "followed_");
        HoursSource source =
                schedule == null ? new HoursSource.Own(hours) : new HoursSource.Following(ScheduleId.of(schedule));
        List<StoredTeam> team = StoredTeam.read(row.getString("team"));
        return new BookingCalendar(
                CalendarId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("owner_id", UUID.class)),
                settings(row, source, team),
                hours,
                team.stream().map(StoredTeam::membership).toList(),
                row.getBoolean("open"),
                row.getLong("draws"),
                row.getLong("version"));
    }

    private static CalendarSettings settings(ResultSet row, HoursSource source, List<StoredTeam> team)
            throws SQLException {
        UUID offering = row.getObject("offering_id", UUID.class);
        return new CalendarSettings(
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getString("agenda"),
                offering == null ? null : OfferingId.of(offering),
                source,
                slots(row),
                Approval.valueOf(row.getString("approval")),
                new Permissions(row.getBoolean("user_cancels"), row.getBoolean("user_reschedules")),
                FormJson.read(row.getString("questions")),
                location(row),
                kind(row, team.stream().map(StoredTeam::member).toList()));
    }

    private static SlotRules slots(ResultSet row) throws SQLException {
        return new SlotRules(
                row.getInt("slot_minutes"),
                row.getInt("interval_minutes"),
                row.getInt("buffer_before_minutes"),
                row.getInt("buffer_after_minutes"),
                row.getInt("min_notice_minutes"),
                row.getObject("booking_window_days", Integer.class),
                row.getObject("end_date", LocalDate.class),
                row.getObject("max_per_day", Integer.class),
                row.getInt("look_busy_percent"));
    }

    private static CalendarKind kind(ResultSet row, List<Member> members) throws SQLException {
        return switch (CalendarType.valueOf(row.getString("type"))) {
            case PERSONAL -> new CalendarKind.Personal();
            case ROUND_ROBIN ->
                new CalendarKind.RoundRobin(
                        Distribution.valueOf(row.getString("distribution")),
                        row.getInt("look_back_days"),
                        row.getBoolean("reassigns"),
                        members);
            case SERVICE ->
                new CalendarKind.ServiceMenu(
                        row.getBoolean("one_block"),
                        row.getBoolean("chooses_expert"),
                        members,
                        StoredService.read(row.getString("services")));
        };
    }

    private static Hours hours(ResultSet row, String prefix) throws SQLException {
        boolean followed = !prefix.isEmpty();
        return new Hours(
                ZoneId.of(row.getString(prefix + "zone")),
                HoursJson.weekly(row.getString(followed ? "followed_weekly" : "weekly_hours")),
                HoursJson.overrides(row.getString(followed ? "followed_overrides" : "date_overrides")));
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        String kind = row.getString("location_kind");
        return kind == null ? null : new Location(Location.Kind.valueOf(kind), row.getString("location_detail"));
    }
}

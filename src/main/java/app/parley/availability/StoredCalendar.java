package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A row of the table of calendars. */
final class StoredCalendar {

    private StoredCalendar() {}

    static BookingCalendar read(ResultSet row, int number) throws SQLException {
        return new BookingCalendar(
                CalendarId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("owner_id", UUID.class)),
                settings(row),
                row.getLong("version"));
    }

    private static CalendarSettings settings(ResultSet row) throws SQLException {
        return new CalendarSettings(
                CalendarType.valueOf(row.getString("type")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                OfferingId.of(row.getObject("offering_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                row.getInt("slot_minutes"),
                row.getInt("interval_minutes"),
                row.getInt("buffer_before_minutes"),
                row.getInt("buffer_after_minutes"),
                row.getInt("min_notice_minutes"),
                row.getObject("booking_window_days", Integer.class),
                row.getObject("end_date", LocalDate.class),
                row.getObject("max_per_day", Integer.class),
                Approval.valueOf(row.getString("approval")),
                row.getInt("look_busy_percent"),
                HoursJson.weekly(row.getString("weekly_hours")),
                HoursJson.overrides(row.getString("date_overrides")));
    }
}

package app.parley.availability;

import app.parley.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as the database driver takes and gives them. */
final class SqlTime {

    private SqlTime() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static TimeRange range(ResultSet row, String from, String until) throws SQLException {
        return new TimeRange(instant(row, from), instant(row, until));
    }
}

package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads, with one statement, everything that makes a person busy in any role: meetings, held new times, blocked times.
 * Busy times of connected calendars will be one more part of that statement.
 */
@Repository
class CommitmentRows {

    /** Longer than any meeting with its buffers, and than what is left of its date. */
    private static final Duration MARGIN = Duration.ofDays(3);

    private static final String BUSY = """
            select meeting_id, calendar_id, starts_at, lower(blocks) as busy_from, upper(blocks) as busy_until
            from diary_entry
            where person_id = :person and starts_at > :from and starts_at < :until
                and meeting_id is distinct from cast(:moving as uuid)
            union all
            select null, null, starts_at, starts_at, ends_at
            from blocked_time
            where person_id = :person and ends_at > :from and starts_at < :until""";

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What matters to slots of the calendar that start within the range. */
    Commitments around(BookingCalendar calendar, TimeRange range, @Nullable MeetingId moving) {
        return Commitments.of(
                entries(calendar.owner(), range, moving),
                calendar.id(),
                calendar.settings().zone());
    }

    private List<Commitments.Entry> entries(PersonId person, TimeRange range, @Nullable MeetingId moving) {
        return jdbc.sql(BUSY)
                .param("person", person.value())
                .param("from", SqlTime.at(range.start().minus(MARGIN)))
                .param("until", SqlTime.at(range.end().plus(MARGIN)))
                .param("moving", moving == null ? null : moving.value())
                .query(CommitmentRows::entry)
                .list();
    }

    private static Commitments.Entry entry(ResultSet row, int number) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        UUID calendar = row.getObject("calendar_id", UUID.class);
        return new Commitments.Entry(
                meeting == null ? null : MeetingId.of(meeting),
                calendar == null ? null : CalendarId.of(calendar),
                SqlTime.instant(row, "starts_at"),
                SqlTime.range(row, "busy_from", "busy_until"));
    }
}

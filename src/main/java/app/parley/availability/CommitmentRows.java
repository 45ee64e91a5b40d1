package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads, with one statement, everything that makes people busy in any role: meetings, held new times, blocked times,
 * connected calendars; and beside it the meetings that a maximum per day counts.
 */
@Repository
class CommitmentRows {

    /** Longer than any meeting with its buffers, and than what is left of its date. */
    private static final Duration MARGIN = Duration.ofDays(3);

    private static final String BUSY = """
            select person_id, meeting_id, cast(null as uuid) as calendar_id, starts_at, lower(blocks) as busy_from,
                upper(blocks) as busy_until
            from diary_entry
            where person_id = any(cast(:persons as uuid[])) and starts_at > :from and starts_at < :until
                and meeting_id is distinct from cast(:moving as uuid)
            union all
            select person_id, null, null, starts_at, starts_at, ends_at
            from blocked_time
            where person_id = any(cast(:persons as uuid[])) and ends_at > :from and starts_at < :until
            union all
            select person_id, null, null, starts_at, greatest(starts_at, :from), least(ends_at, :until)
            from connected_busy_time
            where person_id = any(cast(:persons as uuid[])) and ends_at > :from and starts_at < :until
            """;

    private static final String COUNTED = """
            union all
            select null, meeting_id, calendar_id, starts_at, starts_at, ends_at
            from diary_entry
            where calendar_id = any(cast(:calendars as uuid[])) and booked_at is not null and starts_at > :from and starts_at < :until
                and meeting_id is distinct from cast(:moving as uuid)
            """;

    private static final String IN_ORDER = "order by person_id, busy_from";

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When these people are busy around the range, and nothing else. */
    Commitments around(Collection<PersonId> persons, TimeRange range) {
        return Commitments.of(entries(List.of(), persons, range, null), ZoneOffset.UTC);
    }

    /** What matters to slots of the calendar that start within the range. */
    Commitments around(
            BookingCalendar calendar, Collection<PersonId> persons, TimeRange range, @Nullable MeetingId moving) {
        return Commitments.of(entries(List.of(calendar), persons, range, moving), calendar.zone());
    }

    /** What matters to slots of each calendar that start within the range, by one statement for all of them. */
    Map<CalendarId, Commitments> around(
            List<BookingCalendar> calendars, Collection<PersonId> persons, TimeRange range) {
        List<Commitments.Entry> entries = entries(calendars, persons, range, null);
        Commitments busy = Commitments.of(
                entries.stream().filter(entry -> entry.calendar() == null).toList(), ZoneOffset.UTC);
        Map<CalendarId, Commitments> each = new HashMap<>();
        for (BookingCalendar calendar : calendars) {
            List<Commitments.Entry> own = entries.stream()
                    .filter(entry -> calendar.id().equals(entry.calendar()))
                    .toList();
            each.put(
                    calendar.id(),
                    new Commitments(
                            busy.busy(), Commitments.of(own, calendar.zone()).booked()));
        }
        return each;
    }

    private List<Commitments.Entry> entries(
            List<BookingCalendar> calendars,
            Collection<PersonId> persons,
            TimeRange range,
            @Nullable MeetingId moving) {
        String[] counting = calendars.stream()
                .filter(calendar -> calendar.settings().slots().maxPerDay() != null)
                .map(calendar -> calendar.id().toString())
                .toArray(String[]::new);
        String sql = counting.length == 0 ? BUSY + IN_ORDER : BUSY + COUNTED + IN_ORDER;
        return jdbc.sql(sql)
                .param("persons", persons.stream().map(PersonId::toString).toArray(String[]::new))
                .param("calendars", counting)
                .param("from", SqlTime.at(range.start().minus(MARGIN)))
                .param("until", SqlTime.at(range.end().plus(MARGIN)))
                .param("moving", moving == null ? null : moving.value())
                .query(CommitmentRows::entry)
                .list();
    }

    private static Commitments.Entry entry(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID meeting = row.getObject("meeting_id", UUID.class);
        UUID calendar = row.getObject("calendar_id", UUID.class);
        return new Commitments.Entry(
                person == null ? null : PersonId.of(person),
                meeting == null ? null : MeetingId.of(meeting),
                calendar == null ? null : CalendarId.of(calendar),
                SqlTime.instant(row, "starts_at"),
                SqlTime.range(row, "busy_from", "busy_until"));
    }
}

package app.parley.availability;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the table of who is busy when because of meetings. */
@Repository
class DiaryRows {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    DiaryRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Whoever keeps a meeting at another time keeps the moment at which they were given it.
     *
     * @throws SlotTaken when the database knows of an overlap between calendar bookings
     */
    void add(List<DiaryEntry> entries) {
        try {
            batches.batchUpdate("""
                    insert into diary_entry
                        (id, person_id, meeting_id, calendar_id, hold, starts_at, ends_at, blocks, exclusive, booked_at)
                    values (:id, :person, :meeting, :calendar, :hold, :start, :end, tstzrange(:from, :until), :exclusive,
                        coalesce(
                            (select booked_at from diary_entry
                                where meeting_id = :meeting and person_id = :person and hold = 'MEETING'),
                            :bookedAt))""", entries.stream().map(DiaryRows::values).toArray(SqlParameterSource[]::new));
        } catch (DataIntegrityViolationException e) {
            throw isOverlap(e) ? new SlotTaken() : e;
        }
    }

    /** How many entries of the meeting now are its time. */
    int takeNewTime(MeetingId meeting) {
        return jdbc.sql("update diary_entry set hold = 'MEETING' where meeting_id = :meeting and hold = 'NEW_TIME'")
                .param("meeting", meeting.value())
                .update();
    }

    void remove(MeetingId meeting, DiaryEntry.Hold hold) {
        jdbc.sql("delete from diary_entry where meeting_id = :meeting and hold = :hold")
                .param("meeting", meeting.value())
                .param("hold", hold.name())
                .update();
    }

    /** Locks the persons by id, then deletes. */
    void removeAll(Collection<MeetingId> meetings) {
        jdbc.sql("""
                with locked as (
                    select person_id from diary
                    where person_id in (
                        select person_id from diary_entry where meeting_id = any(cast(:meetings as uuid[])))
                    order by person_id for no key update)
                delete from diary_entry using (select count(*) from locked) as all_locked
                where meeting_id = any(cast(:meetings as uuid[]))""").param("meetings", ids(meetings)).update();
    }

    private static SqlParameterSource values(DiaryEntry entry) {
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("person", entry.person().value())
                .addValue("meeting", entry.meeting().value())
                .addValue("calendar", uuid(entry))
                .addValue("hold", entry.hold().name())
                .addValue("start", SqlTime.at(entry.time().start()))
                .addValue("end", SqlTime.at(entry.time().end()))
                .addValue("from", SqlTime.at(entry.blocks().start()))
                .addValue("until", SqlTime.at(entry.blocks().end()))
                .addValue("exclusive", entry.calendar() != null)
                .addValue(
                        "bookedAt",
                        entry.bookedAt() == null ? null : SqlTime.at(entry.bookedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable UUID uuid(DiaryEntry entry) {
        return entry.calendar() == null ? null : entry.calendar().value();
    }

    private static String[] ids(Collection<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::toString).toArray(String[]::new);
    }

    private static boolean isOverlap(DataIntegrityViolationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

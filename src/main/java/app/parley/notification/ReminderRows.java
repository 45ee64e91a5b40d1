package app.parley.notification;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each meeting is to be remembered next. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(MeetingId meeting, Instant dueAt) {
        jdbc.sql("""
                insert into reminder (meeting_id, due_at) values (:meeting, :dueAt)
                on conflict (meeting_id) do update set due_at = excluded.due_at
                """)
                .param("meeting", meeting.value())
                .param("dueAt", utc(dueAt))
                .update();
    }

    void remove(MeetingId meeting) {
        jdbc.sql("delete from reminder where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .update();
    }

    /** Meetings with a reminder that is due, the longest due first. */
    List<MeetingId> due(Instant now, int limit) {
        return jdbc
                .sql("select meeting_id from reminder where due_at <= :now order by due_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(MeetingId::of)
                .toList();
    }

    /** Takes those of the reminders that are still due, passing over what another instance holds. */
    Map<MeetingId, Instant> take(Collection<MeetingId> meetings, Instant now) {
        Map<MeetingId, Instant> taken = new HashMap<>();
        jdbc.sql("""
                with due as (
                    select meeting_id from reminder where meeting_id = any (:meetings) and due_at <= :now
                    order by meeting_id for update skip locked)
                delete from reminder r using due where r.meeting_id = due.meeting_id
                returning r.meeting_id, r.due_at
                """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .param("now", utc(now))
                .query(row -> {
                    taken.put(
                            MeetingId.of(row.getObject("meeting_id", UUID.class)),
                            row.getObject("due_at", OffsetDateTime.class).toInstant());
                });
        return taken;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

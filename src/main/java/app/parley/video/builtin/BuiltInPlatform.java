package app.parley.video.builtin;

import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.video.Room;
import app.parley.video.VideoPlatform;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parley's own rooms: rows of the same database, changed in the transaction of the meeting they belong to. */
@Component
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "built-in", matchIfMissing = true)
public class BuiltInPlatform implements VideoPlatform {

    private final JdbcClient jdbc;

    public BuiltInPlatform(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void create(MeetingId meeting, TimeRange window) {
        stand(meeting, window);
    }

    @Override
    public void move(MeetingId meeting, TimeRange window) {
        stand(meeting, window);
    }

    @Override
    public void delete(MeetingId meeting) {
        jdbc.sql("""
            update video_room set deleted = true, generation = generation + 1
             where meeting_id = :meeting and not deleted
            """).param("meeting", meeting.value()).update();
    }

    @Override
    public void expel(MeetingId meeting, UUID participant) {
        jdbc.sql("""
            insert into room_expulsion (meeting_id, participant)
            select meeting_id, :participant from video_room where meeting_id = :meeting
            on conflict do nothing
            """)
                .param("meeting", meeting.value())
                .param("participant", participant)
                .update();
    }

    @Override
    public List<Room> find(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            select r.*, array(select e.participant from room_expulsion e where e.meeting_id = r.meeting_id) as expelled
              from video_room r where r.meeting_id = any(:meetings)
            """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> new Room(
                        MeetingId.of(row.getObject("meeting_id", UUID.class)),
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getInt("generation"),
                        row.getBoolean("deleted"),
                        Set.of((UUID[]) row.getArray("expelled").getArray())))
                .list();
    }

    /** A meeting has one room; standing it up anew turns everybody out who entered it before. */
    private void stand(MeetingId meeting, TimeRange window) {
        jdbc.sql("""
            insert into video_room as room (meeting_id, opens_at, closes_at, generation, deleted)
            values (:meeting, :opens, :closes, 1, false)
            on conflict (meeting_id) do update
               set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                   generation = room.generation + 1, deleted = false
            """)
                .param("meeting", meeting.value())
                .param("opens", window.start().atOffset(ZoneOffset.UTC))
                .param("closes", window.end().atOffset(ZoneOffset.UTC))
                .update();
    }
}

package app.parley.video;

import app.parley.shared.MeetingId;
import app.parley.video.Presences.Ended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Presences in the database: open ones have not been left, and end once. */
@Repository
class PresenceRows {

    private final JdbcClient jdbc;

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two connections of one participant share at least the older visit, and so come one after the other. */
    void queueUp(RoomEntry entry) {
        jdbc.sql("""
            select id from room_visit where meeting_id = :meeting and participant = :participant
             order by id for no key update
            """)
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .query(UUID.class)
                .list();
    }

    void add(UUID presence, RoomEntry entry, String call, Instant now, Instant lease) {
        jdbc.sql("""
            insert into room_presence
                (id, visit_id, meeting_id, participant, call, joined_at, last_seen, lease_until)
            values (:id, :visit, :meeting, :participant, :call, :now, :now, :lease)
            """)
                .param("id", presence)
                .param("visit", entry.visit())
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .param("call", call)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .update();
    }

    void touch(UUID presence, Instant now) {
        jdbc.sql("""
            update room_presence set last_seen = greatest(last_seen, :now)
             where id = :id and left_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", presence)
                .update();
    }

    /** Ends it at its last sign of life. @return the room it was in; empty when it had ended before */
    Optional<MeetingId> end(UUID presence, Ending ending) {
        return jdbc.sql("""
            update room_presence set left_at = last_seen, ended = :ending
             where id = :id and left_at is null returning meeting_id
            """)
                .param("ending", ending.name())
                .param("id", presence)
                .query(UUID.class)
                .optional()
                .map(MeetingId::of);
    }

    /** Ends those as lost whose lease ran out before that wall-clock time. @return the rooms they were in */
    List<MeetingId> loseThoseBefore(Instant lease) {
        return jdbc.sql("""
            update room_presence set left_at = last_seen, ended = 'LOST'
             where left_at is null and lease_until < :lease returning meeting_id
            """)
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .query((row, number) -> MeetingId.of(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return the room it is in; empty when it has ended, may only see and hear, or sends that already */
    Optional<MeetingId> send(UUID presence, Sending sending) {
        return jdbc.sql("""
            update room_presence p set microphone = :microphone, camera = :camera, screen = :screen
              from room_visit v
             where p.id = :id and p.left_at is null and v.id = p.visit_id and not v.view_only
               and (p.microphone, p.camera, p.screen) <> (:microphone, :camera, :screen)
            returning p.meeting_id
            """)
                .param("microphone", sending.microphone())
                .param("camera", sending.camera())
                .param("screen", sending.screen())
                .param("id", presence)
                .query(UUID.class)
                .optional()
                .map(MeetingId::of);
    }

    void renew(Collection<UUID> presences, Instant lease) {
        jdbc.sql("update room_presence set lease_until = :lease where id = any(:ids) and left_at is null")
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .param("ids", presences.toArray(UUID[]::new))
                .update();
    }

    List<UUID> openOfVisit(UUID visit) {
        return jdbc.sql("select id from room_presence where visit_id = :visit and left_at is null")
                .param("visit", visit)
                .query(UUID.class)
                .list();
    }

    /** Those whose lease runs on after that wall-clock time, in the order they came. */
    List<Present> open(Collection<MeetingId> meetings, Instant wallNow) {
        return jdbc.sql("""
            select p.*, v.display_name, v.role, v.masked
              from room_presence p join room_visit v on v.id = p.visit_id
             where p.meeting_id = any(:meetings) and p.left_at is null and p.lease_until > :wall
             order by p.joined_at, p.id
            """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .param("wall", wallNow.atOffset(ZoneOffset.UTC))
                .query(PresenceRows::present)
                .list();
    }

    List<Stay> stays(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            select meeting_id, participant, joined_at, left_at, ended from room_presence
             where meeting_id = any(:meetings) order by joined_at, id
            """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query(PresenceRows::stay)
                .list();
    }

    /** The participant's open presence in the room, of which there is one at most. */
    List<Open> openOf(RoomEntry entry) {
        return jdbc.sql("""
            select id, call, lease_until from room_presence
             where meeting_id = :meeting and participant = :participant and left_at is null
            """)
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("call"),
                        row.getTimestamp("lease_until").toInstant()))
                .list();
    }

    List<Ended> ended(Collection<UUID> presences) {
        return jdbc.sql("select id, ended from room_presence where id = any(:ids) and left_at is not null")
                .param("ids", presences.toArray(UUID[]::new))
                .query((row, number) ->
                        new Ended(row.getObject("id", UUID.class), Ending.valueOf(row.getString("ended"))))
                .list();
    }

    /** A presence that nobody has ended, the page it belongs to, and until when its server vouches for it. */
    record Open(UUID presence, String call, Instant lease) {}

    private static Stay stay(ResultSet row, int number) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        String ended = row.getString("ended");
        return new Stay(
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                row.getObject("participant", UUID.class),
                row.getTimestamp("joined_at").toInstant(),
                left == null ? null : left.toInstant(),
                ended == null ? null : Ending.valueOf(ended));
    }

    private static Present present(ResultSet row, int number) throws SQLException {
        return new Present(
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("participant", UUID.class),
                row.getString("display_name"),
                RoomRole.valueOf(row.getString("role")),
                row.getBoolean("masked"),
                row.getTimestamp("joined_at").toInstant(),
                row.getString("call"),
                new Sending(row.getBoolean("microphone"), row.getBoolean("camera"), row.getBoolean("screen")));
    }
}

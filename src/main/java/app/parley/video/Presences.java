package app.parley.video;

import app.parley.platform.Ids;
import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in which room by a live connection, shared by all instances through the database and kept as evidence.
 *
 * <p>Instants are business time. Whether a connection's server still lives is a lease on the wall clock: the server
 * renews it with {@link #keep}, and a presence whose lease ran out is shown to nobody.
 */
@Service
@Transactional
public class Presences {

    /** How long a presence outlives the server that held its connection. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    Presences(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** Begins a presence and ends any other that the participant has in the room: the newer connection wins. */
    public UUID join(RoomEntry entry, Instant now) {
        queueUp(entry);
        replaceOthers(entry, now);
        UUID presence = Ids.next();
        jdbc.sql("""
                insert into room_presence
                    (id, visit_id, meeting_id, participant, joined_at, last_seen, lease_until)
                values (:id, :visit, :meeting, :participant, :now, :now, :lease)
                """)
                .param("id", presence)
                .param("visit", entry.visit())
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease())
                .update();
        return presence;
    }

    /** Notes that somebody present gave a sign of life. */
    public void alive(UUID presence, Instant now) {
        jdbc.sql("""
                update room_presence set last_seen = greatest(last_seen, :now)
                 where id = :id and left_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", presence)
                .update();
    }

    /** Ends a presence now: its connection was closed in good order. */
    public void leave(UUID presence, Instant now) {
        jdbc.sql("""
                update room_presence
                   set last_seen = greatest(last_seen, :now), left_at = greatest(last_seen, :now), ended = 'LEFT'
                 where id = :id and left_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", presence)
                .update();
    }

    /** Ends every presence of a visit now: the participant left the room. */
    public void leaveAll(RoomEntry entry, Instant now) {
        jdbc.sql("select id from room_presence where visit_id = :visit and left_at is null")
                .param("visit", entry.visit())
                .query(UUID.class)
                .list()
                .forEach(presence -> leave(presence, now));
    }

    /** Ends a presence at its last sign of life: its connection broke. */
    public void lose(UUID presence) {
        jdbc.sql("""
                update room_presence set left_at = last_seen, ended = 'LOST'
                 where id = :id and left_at is null
                """).param("id", presence).update();
    }

    /** Renews the leases of connections that this instance holds. */
    public void keep(Collection<UUID> presences) {
        jdbc.sql("""
                update room_presence set lease_until = :lease
                 where id = any(:ids) and left_at is null
                """)
                .param("lease", lease())
                .param("ids", presences.toArray(UUID[]::new))
                .update();
    }

    /** Everybody present in these rooms, in the order they came. */
    @Transactional(readOnly = true)
    public List<Present> in(Collection<MeetingId> meetings) {
        return jdbc.sql("""
                select p.id, p.meeting_id, p.participant, v.display_name, v.host, p.joined_at
                  from room_presence p join room_visit v on v.id = p.visit_id
                 where p.meeting_id = any(:meetings) and p.left_at is null and p.lease_until > :wall
                 order by p.joined_at, p.id
                """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .param("wall", wallClock.now().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Present(
                        MeetingId.of(row.getObject("meeting_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("participant", UUID.class),
                        row.getString("display_name"),
                        row.getBoolean("host"),
                        row.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /** Those of these presences that have ended, because the participant left or a newer connection replaced them. */
    @Transactional(readOnly = true)
    public List<Ended> endedAmong(Collection<UUID> presences) {
        return jdbc.sql("select id, ended from room_presence where id = any(:ids) and left_at is not null")
                .param("ids", presences.toArray(UUID[]::new))
                .query((row, number) -> new Ended(
                        row.getObject("id", UUID.class), row.getString("ended").equals("REPLACED")))
                .list();
    }

    /** A presence that is over. @param replaced whether a newer connection of the participant took its place */
    public record Ended(UUID presence, boolean replaced) {}

    /** Two connections of one participant share at least the older visit, and so come one after the other. */
    private void queueUp(RoomEntry entry) {
        jdbc.sql("""
                select id from room_visit where meeting_id = :meeting and participant = :participant
                 order by id for no key update
                """)
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .query(UUID.class)
                .list();
    }

    private void replaceOthers(RoomEntry entry, Instant now) {
        jdbc.sql("""
                update room_presence
                   set left_at = case when lease_until > :wall then greatest(last_seen, :now) else last_seen end,
                       last_seen = case when lease_until > :wall then greatest(last_seen, :now) else last_seen end,
                       ended = case when lease_until > :wall then 'REPLACED' else 'LOST' end
                 where meeting_id = :meeting and participant = :participant and left_at is null
                """)
                .param("wall", wallClock.now().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .update();
    }

    private java.time.OffsetDateTime lease() {
        return wallClock.now().plus(LEASE).atOffset(ZoneOffset.UTC);
    }
}

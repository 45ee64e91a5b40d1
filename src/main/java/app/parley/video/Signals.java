package app.parley.video;

import app.parley.platform.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what pages tell each other from the instance that holds the one to the instance that holds the other. Between
 * two pages nothing overtakes, as long as the sender's instance sends one after another.
 */
@Service
@Transactional
public class Signals {

    /** Whoever has not taken a signal by then is gone. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final RoomBell bell;
    private final JsonMapper json;
    private final WallClock wallClock;

    Signals(JdbcClient jdbc, RoomBell bell, JsonMapper json, WallClock wallClock) {
        this.jdbc = jdbc;
        this.bell = bell;
        this.json = json;
        this.wallClock = wallClock;
    }

    /**
     * Sends to somebody present in the same room; what is for anybody else goes nowhere. Nor does what would connect the
     * masked with those who do not know of them, or offers media of somebody who may only see and hear.
     */
    public void send(RoomEntry from, Signal signal) {
        if (from.attendee().viewOnly() && offersMedia(signal.data())) {
            return;
        }
        Instant now = wallClock.now();
        int sent = jdbc.sql("""
                insert into room_signal (receiver, sender, data, sent_at)
                select p.id, :sender, :data, :now from room_presence p join room_visit v on v.id = p.visit_id
                 where p.id = :receiver and p.meeting_id = :meeting and p.left_at is null and p.lease_until > :now
                   and (not v.masked or :expertSide) and (not :masked or v.role not in ('USER', 'GUEST'))
                """)
                .param("sender", signal.sender())
                .param("data", signal.data())
                .param("now", sql(now))
                .param("receiver", signal.receiver())
                .param("meeting", from.meeting().value())
                .param("expertSide", from.attendee().role().isExpertSide())
                .param("masked", from.attendee().masked())
                .update();
        if (sent > 0) {
            bell.ring(from.meeting());
        }
    }

    /** Hands over what is for these presences, in the order it was sent, and keeps nothing of it. */
    public List<Signal> take(Collection<UUID> receivers) {
        return jdbc
                .sql("delete from room_signal where receiver = any(:receivers) returning id, receiver, sender, data")
                .param("receivers", receivers.toArray(UUID[]::new))
                .query((row, number) -> new Numbered(
                        row.getLong("id"),
                        new Signal(
                                row.getObject("receiver", UUID.class),
                                row.getObject("sender", UUID.class),
                                row.getString("data"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Numbered::id))
                .map(Numbered::signal)
                .toList();
    }

    /** Forgets what nobody took. */
    public int forgetOld() {
        return jdbc.sql("delete from room_signal where sent_at < :limit")
                .param("limit", sql(wallClock.now().minus(KEPT)))
                .update();
    }

    private boolean offersMedia(String data) {
        return SessionDescription.sendsMedia(
                json.readTree(data).path("description").path("sdp").asString(""));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Numbered(long id, Signal signal) {}
}

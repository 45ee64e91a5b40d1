package app.parley.video;

import app.parley.shared.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every instance, once the transaction commits, that a room has news. Whoever misses it finds them all the same
 * by looking from time to time.
 */
@Component
class RoomBell {

    static final String CHANNEL = "parley_room";

    private final JdbcClient jdbc;

    RoomBell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ring(MeetingId meeting) {
        jdbc.sql("select 1 from (select pg_notify(:channel, :meeting)) as rung")
                .param("channel", CHANNEL)
                .param("meeting", meeting.toString())
                .query(Integer.class)
                .single();
    }
}

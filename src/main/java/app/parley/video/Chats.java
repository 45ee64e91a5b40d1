package app.parley.video;

import app.parley.platform.Turns;
import app.parley.shared.MeetingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written in rooms, for those inside only: whoever comes back finds it, and nobody once the room closed. */
@Service
@Transactional
public class Chats {

    public static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final RoomBell bell;

    Chats(JdbcClient jdbc, Turns turns, RoomBell bell) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.bell = bell;
    }

    /** Who reads what is written. */
    public enum Channel {
        COMMON,
        /** The expert's side among themselves. */
        EXPERTS
    }

    /**
     * Says it to everybody, or to the expert's side. The masked are heard by that side only; somebody else says nothing
     * there.
     *
     * @param text of at most {@link #LONGEST} characters; one that is blank says nothing
     */
    public void say(RoomEntry by, Channel channel, String text, Instant now) {
        String said = text.strip();
        boolean experts = channel == Channel.EXPERTS || by.attendee().masked();
        if (said.isEmpty() || (experts && !by.attendee().role().isExpertSide())) {
            return;
        }
        turns.take("chat of " + by.meeting());
        jdbc.sql("""
                insert into room_chat (meeting_id, experts, number, generation, participant, display_name, text, said_at)
                select :meeting, :experts, coalesce(max(number), 0) + 1, :generation, :participant, :name, :text, :now
                  from room_chat where meeting_id = :meeting and experts = :experts
                """)
                .param("meeting", by.meeting().value())
                .param("experts", experts)
                .param("generation", by.generation())
                .param("participant", by.participant())
                .param("name", by.displayName())
                .param("text", said)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        bell.ring(by.meeting());
    }

    /** The number of what was written last in each of these rooms; those where nothing was are absent. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Integer> newest(Channel channel, Collection<MeetingId> meetings) {
        return jdbc
                .sql("""
                select meeting_id, max(number) as newest from room_chat
                 where meeting_id = any(:meetings) and experts = :experts group by 1
                """)
                .param("experts", channel == Channel.EXPERTS)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(MeetingId.of(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was written in the room that was entered, after that number, oldest first. */
    @Transactional(readOnly = true)
    public List<Said> after(Channel channel, int number, MeetingId meeting, int generation) {
        return jdbc.sql("""
                select * from room_chat
                 where meeting_id = :meeting and experts = :experts and generation = :generation and number > :number
                 order by number
                """)
                .param("meeting", meeting.value())
                .param("experts", channel == Channel.EXPERTS)
                .param("generation", generation)
                .param("number", number)
                .query(Chats::said)
                .list();
    }

    /** Forgets what was written in rooms that nobody can be in any longer. */
    public int forgetClosed(Instant now) {
        return jdbc.sql("""
                delete from room_chat c using video_room r
                 where r.meeting_id = c.meeting_id
                   and (r.deleted or r.closes_at < :now or r.generation <> c.generation)
                """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getInt("number"),
                row.getObject("participant", UUID.class),
                row.getString("display_name"),
                row.getString("text"),
                row.getTimestamp("said_at").toInstant());
    }
}

package app.parley.video;

import app.parley.shared.MeetingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence of who opened their link when. */
@Repository
class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(RoomEntry entry, Instant now) {
        jdbc.sql("""
            insert into room_visit
                (id, meeting_id, participant, display_name, role, masked, view_only, generation, first_seen, last_seen)
            values (:id, :meeting, :participant, :name, :role, :masked, :viewOnly, :generation, :now, :now)
            """)
                .param("id", entry.visit())
                .param("meeting", entry.meeting().value())
                .param("participant", entry.participant())
                .param("name", entry.displayName())
                .param("role", entry.attendee().role().name())
                .param("masked", entry.attendee().masked())
                .param("viewOnly", entry.attendee().viewOnly())
                .param("generation", entry.generation())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<RoomEntry> find(UUID visit) {
        return jdbc.sql("select * from room_visit where id = :id")
                .param("id", visit)
                .query((row, number) -> new RoomEntry(
                        MeetingId.of(row.getObject("meeting_id", UUID.class)),
                        visit,
                        new Attendee(
                                row.getObject("participant", UUID.class),
                                row.getString("display_name"),
                                RoomRole.valueOf(row.getString("role")),
                                row.getBoolean("masked"),
                                row.getBoolean("view_only")),
                        row.getInt("generation")))
                .optional();
    }

    void seen(UUID visit, Instant now) {
        jdbc.sql("update room_visit set last_seen = greatest(last_seen, :now) where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", visit)
                .update();
    }

    List<Visit> of(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            select v.meeting_id, v.participant, v.first_seen, greatest(v.last_seen, max(p.last_seen)) as last_seen,
                   coalesce(floor(sum(extract(epoch from p.last_seen - p.joined_at)) / 60), 0)::bigint as minutes
              from room_visit v left join room_presence p on p.visit_id = v.id
             where v.meeting_id = any (:meetings)
             group by v.id
             order by v.first_seen, v.id
            """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> new Visit(
                        MeetingId.of(row.getObject("meeting_id", UUID.class)),
                        row.getObject("participant", UUID.class),
                        instant(row, "first_seen"),
                        instant(row, "last_seen"),
                        row.getLong("minutes")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}

package app.parley.meeting;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Participants and the generation of each one's link. */
@Component
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One participant of a meeting. */
    record Participant(UUID id, MeetingId meeting, PersonId person, Side role, UUID link, int generation) {}

    void issue(MeetingFacts meeting) {
        jdbc.sql("""
                        insert into meeting_participant (id, meeting_id, person_id, role, link_id, generation)
                        values (:userPlace, :meeting, :user, 'USER', :userLink, 1),
                            (:expertPlace, :meeting, :expert, 'EXPERT', :expertLink, 1)""")
                .param("meeting", meeting.id().value())
                .param("userPlace", Ids.next())
                .param("user", meeting.user().value())
                .param("userLink", Ids.next())
                .param("expertPlace", Ids.next())
                .param("expert", meeting.expert().value())
                .param("expertLink", Ids.next())
                .update();
    }

    /** Gives every participant a new link; the old ones are dead at once. */
    void reissue(MeetingId meeting) {
        jdbc.sql("update meeting_participant set generation = generation + 1 where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .update();
    }

    /** Another expert takes the place; the link of the one before is dead once links are given out anew. */
    void handOver(MeetingFacts meeting) {
        jdbc.sql("update meeting_participant set person_id = :person where meeting_id = :meeting and role = 'EXPERT'")
                .param("meeting", meeting.id().value())
                .param("person", meeting.expert().value())
                .update();
    }

    Map<MeetingId, Participant> of(PersonId person, Collection<MeetingId> meetings) {
        return jdbc
                .sql("""
                        select * from meeting_participant
                        where meeting_id = any(cast(:meetings as uuid[])) and person_id = :person""")
                .param("meetings", MeetingStore.texts(meetings))
                .param("person", person.value())
                .query(LinkStore::participant)
                .list()
                .stream()
                .collect(Collectors.toMap(Participant::meeting, Function.identity()));
    }

    List<Participant> of(Collection<MeetingId> meetings) {
        return jdbc.sql("select * from meeting_participant where meeting_id = any(cast(:meetings as uuid[]))")
                .param("meetings", MeetingStore.texts(meetings))
                .query(LinkStore::participant)
                .list();
    }

    Optional<Participant> byLink(UUID link) {
        return jdbc.sql("select * from meeting_participant where link_id = :link")
                .param("link", link)
                .query(LinkStore::participant)
                .optional();
    }

    /** Whether this is the participant's first visit at this scheduled time. */
    boolean attendsFirst(UUID participant, Instant scheduledAt, Instant now) {
        return jdbc.sql("""
                                insert into meeting_attendance (participant_id, scheduled_at, attended_at)
                                values (:participant, :scheduled, :now) on conflict do nothing""")
                        .param("participant", participant)
                        .param("scheduled", MeetingRows.utc(scheduledAt))
                        .param("now", MeetingRows.utc(now))
                        .update()
                == 1;
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getObject("id", UUID.class),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                PersonId.of(row.getObject("person_id", UUID.class)),
                Side.valueOf(row.getString("role")),
                row.getObject("link_id", UUID.class),
                row.getInt("generation"));
    }
}

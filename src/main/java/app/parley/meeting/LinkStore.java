package app.parley.meeting;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    /** A participant with what their link is made of; it is dead for good once it was revoked. */
    record Place(Participant participant, UUID link, int generation, boolean revoked) {

        MeetingId meeting() {
            return participant.meeting();
        }
    }

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

    Place add(MeetingId meeting, NewParticipant newcomer) {
        return jdbc.sql("""
            insert into meeting_participant
                (id, meeting_id, person_id, role, display_name, masked, view_only, link_id, generation)
            values (:id, :meeting, :person, :role, :name, :masked, :viewOnly, :link, 1) returning *""")
                .param("id", Ids.next())
                .param("meeting", meeting.value())
                .param("person", newcomer.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("role", newcomer.role().name())
                .param("name", newcomer.name().orElse(null), Types.VARCHAR)
                .param("masked", newcomer.masked())
                .param("viewOnly", newcomer.viewOnly())
                .param("link", Ids.next())
                .query(LinkStore::place)
                .single();
    }

    /** @return false when it was revoked before, or is no such place */
    boolean revoke(ParticipantId id, Instant now) {
        return jdbc.sql("""
            update meeting_participant set revoked_at = :now
            where id = :id and revoked_at is null and role not in ('USER', 'EXPERT')""")
                        .param("id", id.value())
                        .param("now", MeetingRows.utc(now))
                        .update()
                == 1;
    }

    /** Gives every participant a new link; the old ones are dead at once. */
    void reissue(MeetingId meeting) {
        jdbc.sql("update meeting_participant set generation = generation + 1 where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .update();
    }

    /**
     * Another expert takes the place, and gives up the one they had as a colleague; the link of the one before is dead
     * once links are given out anew.
     */
    void handOver(MeetingFacts meeting, Instant now) {
        jdbc.sql("""
            update meeting_participant set revoked_at = :now
            where meeting_id = :meeting and person_id = :person and role = 'COLLABORATOR'
                and revoked_at is null""")
                .param("now", MeetingRows.utc(now))
                .param("meeting", meeting.id().value())
                .param("person", meeting.expert().value())
                .update();
        jdbc.sql("update meeting_participant set person_id = :person where meeting_id = :meeting and role = 'EXPERT'")
                .param("meeting", meeting.id().value())
                .param("person", meeting.expert().value())
                .update();
    }

    Map<MeetingId, Place> of(PersonId person, Collection<MeetingId> meetings) {
        return jdbc
                .sql("""
                    select * from meeting_participant
                    where meeting_id = any(cast(:meetings as uuid[])) and person_id = :person
                        and revoked_at is null""")
                .param("meetings", MeetingStore.texts(meetings))
                .param("person", person.value())
                .query(LinkStore::place)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::meeting, Function.identity()));
    }

    Map<PersonId, Integer> meetingsAt(Collection<PersonId> people, Instant at) {
        return jdbc
                .sql("""
                    select p.person_id, count(*) as meetings
                    from meeting_participant p join meeting m on m.id = p.meeting_id
                    where p.person_id = any(:people) and p.revoked_at is null and m.status = 'AGREED'
                        and m.starts_at <= :at and m.ends_at > :at
                    group by p.person_id\
                    """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", MeetingRows.utc(at))
                .query((row, number) ->
                        Map.entry(PersonId.of(row.getObject("person_id", UUID.class)), row.getInt("meetings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Place> of(PersonId person, MeetingId meeting) {
        return Optional.ofNullable(of(person, List.of(meeting)).get(meeting));
    }

    /** Also those that were revoked, in the order they were given out. */
    List<Place> of(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            select * from meeting_participant
            where meeting_id = any(cast(:meetings as uuid[])) order by id""")
                .param("meetings", MeetingStore.texts(meetings))
                .query(LinkStore::place)
                .list();
    }

    Optional<Place> place(ParticipantId id) {
        return jdbc.sql("select * from meeting_participant where id = :id")
                .param("id", id.value())
                .query(LinkStore::place)
                .optional();
    }

    Optional<Place> byLink(UUID link) {
        return jdbc.sql("select * from meeting_participant where link_id = :link")
                .param("link", link)
                .query(LinkStore::place)
                .optional();
    }

    /** Whether this is the participant's first visit at this scheduled time. */
    boolean attendsFirst(ParticipantId participant, Instant scheduledAt, Instant now) {
        return jdbc.sql("""
            insert into meeting_attendance (participant_id, scheduled_at, attended_at)
            values (:participant, :scheduled, :now) on conflict do nothing""")
                        .param("participant", participant.value())
                        .param("scheduled", MeetingRows.utc(scheduledAt))
                        .param("now", MeetingRows.utc(now))
                        .update()
                == 1;
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                participant(row),
                row.getObject("link_id", UUID.class),
                row.getInt("generation"),
                row.getTimestamp("revoked_at") != null);
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                ParticipantId.of(row.getObject("id", UUID.class)),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                ParticipantRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::of),
                Optional.ofNullable(row.getString("display_name")),
                row.getBoolean("masked"),
                row.getBoolean("view_only"));
    }
}

package app.parley.collaboration;

import app.parley.meeting.ParticipantId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calls. */
@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves out whom an open call of the meeting asks already. */
    void add(Call call) {
        jdbc.sql("""
                        insert into collaborator_call
                            (id, round, meeting_id, person_id, name, first_wins, comment, state, participant_id)
                        values (:id, :round, :meeting, :person, :name, :firstWins, :comment, :state, :participant)
                        on conflict (meeting_id, person_id) where state = 'OPEN' do nothing""")
                .param("id", call.id().value())
                .param("round", call.round())
                .param("meeting", call.meeting().value())
                .param("person", call.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("name", call.name().orElse(null), Types.VARCHAR)
                .param("firstWins", call.firstWins())
                .param("comment", call.comment())
                .param("state", call.state().name())
                .param(
                        "participant",
                        call.participant().map(ParticipantId::value).orElse(null),
                        Types.OTHER)
                .update();
    }

    Optional<Call> find(CallId id) {
        return jdbc.sql("select * from collaborator_call where id = :id")
                .param("id", id.value())
                .query(CallRows::call)
                .optional();
    }

    /** All of the meeting, in the order they were made. */
    List<Call> of(MeetingId meeting) {
        return jdbc.sql("select * from collaborator_call where meeting_id = :meeting order by id")
                .param("meeting", meeting.value())
                .query(CallRows::call)
                .list();
    }

    List<Call> open(Collection<PersonId> people) {
        return jdbc.sql("select * from collaborator_call where person_id = any(:people) and state = 'OPEN' order by id")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(CallRows::call)
                .list();
    }

    /** Takes a seat, unless all are taken or the call is over. */
    boolean join(CallId id, ParticipantId participant, int seats) {
        return jdbc.sql("""
                        update collaborator_call c set state = 'JOINED', participant_id = :participant
                        where c.id = :id and c.state = 'OPEN' and (select count(*) from collaborator_call o
                            where o.meeting_id = c.meeting_id and o.state = 'JOINED') < :seats""")
                        .param("id", id.value())
                        .param("participant", participant.value())
                        .param("seats", seats)
                        .update()
                > 0;
    }

    void become(CallId id, CallState state) {
        jdbc.sql("update collaborator_call set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** Ends what a Yes answers along with itself: a round of which one was wanted, and other questions to the same person. */
    void takeWith(Call joined) {
        jdbc.sql("""
                        update collaborator_call set state = 'TAKEN'
                        where state = 'OPEN' and id <> :id and meeting_id = :meeting
                            and ((:firstWins and round = :round) or person_id = :person)""")
                .param("id", joined.id().value())
                .param("meeting", joined.meeting().value())
                .param("firstWins", joined.firstWins())
                .param("round", joined.round())
                .param("person", joined.person().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                CallId.of(row.getObject("id", UUID.class)),
                row.getObject("round", UUID.class),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::of),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("first_wins"),
                row.getString("comment"),
                CallState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("participant_id", UUID.class)).map(ParticipantId::new));
    }
}

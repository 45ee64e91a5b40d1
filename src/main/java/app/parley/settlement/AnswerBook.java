package app.parley.settlement;

import app.parley.meeting.Side;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the sides said. */
@Repository
class AnswerBook {

    private final JdbcClient jdbc;

    AnswerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MeetingId meeting, Side side, PersonId by, GivenAnswer given) {
        jdbc.sql("""
                insert into progress_answer (meeting_id, side, person_id, answer, comment, answered_at)
                values (:meeting, :side, :person, :answer, :comment, :at)
                """)
                .param("meeting", meeting.value())
                .param("side", side.name())
                .param("person", by.value())
                .param("answer", given.answer().name())
                .param("comment", given.comment())
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only meetings with an answer are present. */
    Map<MeetingId, AnswersInOrder> of(Collection<MeetingId> meetings) {
        Map<MeetingId, AnswersInOrder> found = new HashMap<>();
        jdbc.sql("""
                select meeting_id, side, answer, comment, answered_at from progress_answer
                where meeting_id = any (:meetings) order by sequence
                """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query(row -> {
                    MeetingId meeting = MeetingId.of(row.getObject("meeting_id", UUID.class));
                    GivenAnswer given = new GivenAnswer(
                            Answer.valueOf(row.getString("answer")),
                            row.getString("comment"),
                            row.getObject("answered_at", OffsetDateTime.class).toInstant());
                    Side side = Side.valueOf(row.getString("side"));
                    found.merge(
                            meeting, AnswersInOrder.NONE.and(side, given), (before, now) -> before.and(side, given));
                });
        return found;
    }
}

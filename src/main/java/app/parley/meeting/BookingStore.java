package app.parley.meeting;

import app.parley.availability.Pick;
import app.parley.availability.PickRule;
import app.parley.calendar.Answer;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What bookings said beyond time and topic; most have nothing to say and no row. */
@Component
class BookingStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<BookedService>> SERVICES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param booking the same for all meetings of one booking */
    void add(UUID booking, MeetingId meeting, BookingDetails details) {
        jdbc.sql("""
                        insert into meeting_booking (meeting_id, booking_id, answers, services, pick)
                        values (:meeting, :booking, cast(:answers as jsonb), cast(:services as jsonb),
                            cast(:pick as jsonb))""")
                .param("meeting", meeting.value())
                .param("booking", booking)
                .param("answers", JSON.writeValueAsString(details.answers()))
                .param("services", JSON.writeValueAsString(details.services()))
                .param("pick", details.pick() == null ? null : JSON.writeValueAsString(details.pick()))
                .update();
    }

    /** Another expert has it now, because it was moved. */
    void handOver(MeetingId meeting, PersonId expert) {
        jdbc.sql("update meeting_booking set pick = cast(:pick as jsonb) where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .param("pick", JSON.writeValueAsString(new Pick(expert, PickRule.MOVED, List.of())))
                .update();
    }

    Map<MeetingId, BookingDetails> of(Collection<MeetingId> meetings) {
        Map<MeetingId, BookingDetails> details = new HashMap<>();
        jdbc.sql("""
                        select b.*, array(select o.meeting_id from meeting_booking o
                            where o.booking_id = b.booking_id and o.meeting_id <> b.meeting_id
                            order by o.meeting_id) as together
                        from meeting_booking b where b.meeting_id = any(cast(:meetings as uuid[]))""")
                .param("meetings", MeetingStore.texts(meetings))
                .query((row, number) ->
                        details.put(MeetingId.of(row.getObject("meeting_id", UUID.class)), details(row)))
                .list();
        return details;
    }

    private static BookingDetails details(ResultSet row) throws SQLException {
        String pick = row.getString("pick");
        return new BookingDetails(
                JSON.readValue(row.getString("answers"), ANSWERS),
                JSON.readValue(row.getString("services"), SERVICES),
                pick == null ? null : JSON.readValue(pick, Pick.class),
                Stream.of((UUID[]) row.getArray("together").getArray())
                        .map(MeetingId::of)
                        .toList());
    }
}

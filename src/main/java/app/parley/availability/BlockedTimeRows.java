package app.parley.availability;

import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of blocked times. */
@Repository
class BlockedTimeRows {

    private final JdbcClient jdbc;

    BlockedTimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BlockedTime blocked) {
        jdbc.sql("""
                insert into blocked_time (id, person_id, starts_at, ends_at, note)
                values (:id, :person, :start, :end, :note)""")
                .param("id", blocked.id())
                .param("person", blocked.person().value())
                .param("start", SqlTime.at(blocked.time().start()))
                .param("end", SqlTime.at(blocked.time().end()))
                .param("note", blocked.note())
                .update();
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from blocked_time where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from blocked_time where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    List<BlockedTime> overlapping(PersonId person, TimeRange range) {
        return jdbc.sql("""
                select * from blocked_time
                where person_id = :person and ends_at > :start and starts_at < :end order by starts_at, id""")
                .param("person", person.value())
                .param("start", SqlTime.at(range.start()))
                .param("end", SqlTime.at(range.end()))
                .query(BlockedTimeRows::blocked)
                .list();
    }

    List<BlockedTime> endingAfter(PersonId person, Instant instant, UUID id, int limit) {
        return jdbc.sql("""
                select * from blocked_time where person_id = :person and (ends_at, id) > (:instant, :id)
                order by ends_at, id limit :limit""")
                .param("person", person.value())
                .param("instant", SqlTime.at(instant))
                .param("id", id)
                .param("limit", limit)
                .query(BlockedTimeRows::blocked)
                .list();
    }

    private static BlockedTime blocked(ResultSet row, int number) throws SQLException {
        return new BlockedTime(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person_id", UUID.class)),
                SqlTime.range(row, "starts_at", "ends_at"),
                row.getString("note"));
    }
}

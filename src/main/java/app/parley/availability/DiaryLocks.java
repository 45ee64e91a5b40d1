package app.parley.availability;

import app.parley.shared.PersonId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The queue in front of a person's time: whoever changes it holds the person's row. Rows are made and locked in the
 * order of the ids, so that two persons booking each other never wait in a circle.
 */
@Repository
class DiaryLocks {

    private final JdbcClient jdbc;

    DiaryLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(Collection<PersonId> persons) {
        String[] ids =
                persons.stream().distinct().sorted().map(PersonId::toString).toArray(String[]::new);
        jdbc.sql("select diary_lock(cast(:ids as uuid[]))")
                .param("ids", ids)
                .query((row, number) -> number)
                .list();
    }
}

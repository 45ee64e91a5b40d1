package app.parley.icalendar;

import app.parley.shared.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of feeds; knows hashes of secrets only. */
@Repository
class FeedRows {

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(PersonId person, byte[] hash, Instant since) {
        jdbc.sql("""
                        insert into icalendar_feed (person_id, secret_hash, since) values (:person, :hash, :since)
                        on conflict (person_id) do update
                        set secret_hash = excluded.secret_hash, since = excluded.since""")
                .param("person", person.value())
                .param("hash", hash)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from icalendar_feed where person_id = :person")
                .param("person", person.value())
                .update();
    }

    Optional<Instant> since(PersonId person) {
        return jdbc.sql("select since from icalendar_feed where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<PersonId> person(byte[] hash) {
        return jdbc.sql("select person_id from icalendar_feed where secret_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(PersonId::of);
    }
}

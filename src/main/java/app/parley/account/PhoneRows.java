package app.parley.account;

import app.parley.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of telephone numbers and of codes on their way to them. */
@Repository
class PhoneRows {

    private final JdbcClient jdbc;

    PhoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the module
    record Expected(String number, byte[] codeHash) {}

    Phone find(PersonId person, Instant now) {
        return jdbc.sql("""
                select (select number from account_phone where person_id = :person) as number,
                       (select number from account_phone_code where person_id = :person and expires_at > :now)
                           as unproved
                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Phone.class)
                .single();
    }

    Map<PersonId, String> proved(Collection<PersonId> people) {
        Map<PersonId, String> found = new HashMap<>();
        jdbc.sql("select person_id, number from account_phone where person_id = any (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(PersonId.of(row.getObject("person_id", UUID.class)), row.getString("number"));
                });
        return found;
    }

    void expect(PersonId person, String number, byte[] codeHash, Instant expiresAt) {
        jdbc.sql("""
                insert into account_phone_code (person_id, number, code_hash, expires_at)
                values (:person, :number, :hash, :end)
                on conflict (person_id) do update
                   set number = excluded.number, code_hash = excluded.code_hash, expires_at = excluded.expires_at
                """)
                .param("person", person.value())
                .param("number", number)
                .param("hash", codeHash)
                .param("end", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Expected> expected(PersonId person, Instant now) {
        return jdbc.sql("""
                select number, code_hash from account_phone_code
                 where person_id = :person and expires_at > :now for update
                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, count) -> new Expected(row.getString("number"), row.getBytes("code_hash")))
                .optional();
    }

    void proved(PersonId person, String number, Instant now) {
        jdbc.sql("""
                insert into account_phone (person_id, number, verified_at) values (:person, :number, :now)
                on conflict (person_id) do update
                   set number = excluded.number, verified_at = excluded.verified_at
                """)
                .param("person", person.value())
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        forget("account_phone_code", person);
    }

    void remove(PersonId person) {
        forget("account_phone", person);
        forget("account_phone_code", person);
    }

    private void forget(String table, PersonId person) {
        jdbc.sql("delete from " + table + " where person_id = :person")
                .param("person", person.value())
                .update();
    }
}

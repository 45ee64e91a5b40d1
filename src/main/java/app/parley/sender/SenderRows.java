package app.parley.sender;

import app.parley.organisation.OrganisationId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Senders, the codes that prove them, and who uses which. */
@Repository
class SenderRows {

    private final JdbcClient jdbc;

    SenderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code as it is stored. */
    record Code(byte[] hash, Instant expiresAt) {}

    /** @return false when the owner has the address already */
    boolean add(Sender sender) {
        return jdbc.sql("""
            insert into sender (id, owner_id, email, name, organisation_id, verified)
            values (:id, :owner, :email, :name, :organisation, :verified) on conflict (owner_id, email) do nothing
            """)
                        .param("id", sender.id().value())
                        .param("owner", sender.owner().value())
                        .param("email", sender.email())
                        .param("name", sender.name())
                        .param("organisation", value(sender.organisation()))
                        .param("verified", sender.verified())
                        .update()
                == 1;
    }

    void change(SenderId id, String name, @Nullable OrganisationId organisation) {
        jdbc.sql("update sender set name = :name, organisation_id = :organisation where id = :id")
                .param("name", name)
                .param("organisation", value(organisation))
                .param("id", id.value())
                .update();
    }

    void remove(SenderId id) {
        jdbc.sql("delete from sender where id = :id").param("id", id.value()).update();
    }

    void putCode(SenderId id, Code code) {
        jdbc.sql("update sender set code_hash = :hash, code_expires_at = :end where id = :id")
                .param("hash", code.hash())
                .param("end", code.expiresAt().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    Optional<Code> code(SenderId id) {
        return jdbc.sql("select code_hash, code_expires_at from sender where id = :id and code_hash is not null")
                .param("id", id.value())
                .query((row, number) -> new Code(
                        row.getBytes(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void verified(SenderId id) {
        jdbc.sql("update sender set verified = true, code_hash = null, code_expires_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Sender> find(SenderId id) {
        return jdbc.sql("select * from sender where id = :id")
                .param("id", id.value())
                .query(SenderRows::sender)
                .optional();
    }

    /** The person's own, and verified ones shared with any of the organisations. */
    List<Sender> of(PersonId person, Collection<OrganisationId> organisations) {
        return jdbc.sql("""
            select * from sender
             where owner_id = :person or verified and organisation_id = any(:organisations)
             order by owner_id <> :person, email, id
            """)
                .param("person", person.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(SenderRows::sender)
                .list();
    }

    Optional<Sender> chosen(PersonId person) {
        return jdbc.sql("""
            select s.* from sender_choice c join sender s on s.id = c.sender_id where c.person_id = :person
            """)
                .param("person", person.value())
                .query(SenderRows::sender)
                .optional();
    }

    void choose(PersonId person, @Nullable SenderId sender) {
        jdbc.sql("delete from sender_choice where person_id = :person")
                .param("person", person.value())
                .update();
        if (sender != null) {
            jdbc.sql("""
                insert into sender_choice (person_id, sender_id) values (:person, :sender)
                on conflict (person_id) do update set sender_id = excluded.sender_id
                """)
                    .param("person", person.value())
                    .param("sender", sender.value())
                    .update();
        }
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static Sender sender(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Sender(
                SenderId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("owner_id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                organisation == null ? null : OrganisationId.of(organisation),
                row.getBoolean("verified"));
    }
}

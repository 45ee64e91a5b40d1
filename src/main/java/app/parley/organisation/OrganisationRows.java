package app.parley.organisation;

import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of organisations and their members. */
@Repository
class OrganisationRows {

    private static final String BELONGING = """
            select o.id, o.name, o.slug, o.version, m.role
            from organisation_member m join organisation o on o.id = m.organisation_id
            where m.person_id = :person
            """;

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidInput when another organisation has the address */
    void add(OrganisationId id, String name, String slug) {
        try {
            jdbc.sql("insert into organisation (id, name, slug) values (:id, :name, :slug)")
                    .param("id", id.value())
                    .param("name", name)
                    .param("slug", slug)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("slug", "taken");
        }
    }

    /** Whether it had the version expected. @throws InvalidInput when another organisation has the address */
    boolean change(OrganisationId id, String name, String slug, @Nullable Long expectedVersion) {
        try {
            return jdbc.sql("""
                            update organisation set name = :name, slug = :slug, version = version + 1
                            where id = :id and version = coalesce(cast(:version as bigint), version)""")
                            .param("id", id.value())
                            .param("name", name)
                            .param("slug", slug)
                            .param("version", expectedVersion)
                            .update()
                    > 0;
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("slug", "taken");
        }
    }

    /** With its teams, members and invitations. */
    void remove(OrganisationId id) {
        jdbc.sql("delete from organisation where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Waits until nobody else changes who is in the organisation, or its tree. */
    boolean hold(OrganisationId id) {
        return jdbc.sql("select id from organisation where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<Belonging> of(PersonId person) {
        return jdbc.sql(BELONGING + "order by lower(o.name), o.id")
                .param("person", person.value())
                .query(OrganisationRows::belonging)
                .list();
    }

    boolean anyOf(PersonId person) {
        return jdbc.sql("select exists (select from organisation_member where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Belonging> find(PersonId person, OrganisationId id) {
        return jdbc.sql(BELONGING + "and o.id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(OrganisationRows::belonging)
                .optional();
    }

    Optional<Belonging> find(PersonId person, String slug) {
        return jdbc.sql(BELONGING + "and o.slug = :slug")
                .param("person", person.value())
                .param("slug", slug)
                .query(OrganisationRows::belonging)
                .optional();
    }

    List<OrganisationMember> members(OrganisationId id) {
        return jdbc.sql(
                        "select person_id, role from organisation_member where organisation_id = :id order by person_id")
                .param("id", id.value())
                .query((row, number) -> new OrganisationMember(
                        PersonId.of(row.getObject("person_id", UUID.class)),
                        OrganisationRole.valueOf(row.getString("role"))))
                .list();
    }

    void putMember(OrganisationId id, PersonId person, OrganisationRole role) {
        jdbc.sql("""
                        insert into organisation_member (organisation_id, person_id, role) values (:id, :person, :role)
                        on conflict (organisation_id, person_id) do update set role = excluded.role""")
                .param("id", id.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    void removeMember(OrganisationId id, PersonId person) {
        jdbc.sql("delete from organisation_member where organisation_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private static Belonging belonging(ResultSet row, int number) throws SQLException {
        return new Belonging(
                new Organisation(
                        OrganisationId.of(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getLong("version")),
                OrganisationRole.valueOf(row.getString("role")));
    }
}

package app.parley.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of open invitations; an answered one is gone. */
@Repository
class OrganisationInvitationRows {

    private static final String FOUND = """
            select i.id, i.organisation_id, o.name, i.email, i.role
            from organisation_invitation i join organisation o on o.id = i.organisation_id
            """;

    private final JdbcClient jdbc;

    OrganisationInvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks once for each address; asking again changes the role. */
    InvitationId put(InvitationId id, OrganisationId organisation, String email, OrganisationRole role) {
        return InvitationId.of(jdbc.sql("""
                        insert into organisation_invitation (id, organisation_id, email, role)
                        values (:id, :organisation, :email, :role)
                        on conflict (organisation_id, email) do update set role = excluded.role
                        returning id""")
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("email", email)
                .param("role", role.name())
                .query(UUID.class)
                .single());
    }

    List<OrganisationInvitation> of(OrganisationId organisation) {
        return jdbc.sql(FOUND + "where i.organisation_id = :organisation order by i.id")
                .param("organisation", organisation.value())
                .query(OrganisationInvitationRows::invitation)
                .list();
    }

    List<OrganisationInvitation> to(String email) {
        return jdbc.sql(FOUND + "where i.email = :email order by i.id")
                .param("email", email)
                .query(OrganisationInvitationRows::invitation)
                .list();
    }

    Optional<OrganisationInvitation> find(InvitationId id) {
        return jdbc.sql(FOUND + "where i.id = :id")
                .param("id", id.value())
                .query(OrganisationInvitationRows::invitation)
                .optional();
    }

    /** Whether it was still there. */
    boolean remove(InvitationId id) {
        return jdbc.sql("delete from organisation_invitation where id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static OrganisationInvitation invitation(ResultSet row, int number) throws SQLException {
        return new OrganisationInvitation(
                InvitationId.of(row.getObject("id", UUID.class)),
                OrganisationId.of(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                OrganisationRole.valueOf(row.getString("role")));
    }
}

package app.parley.organisation;

import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of teams and their members. */
@Repository
class TeamTreeRows {

    private static final String FOUND = """
            select t.*, array(select m.person_id from team_member m where m.team_id = t.id order by m.person_id) as members
            from team t
            """;

    private final JdbcClient jdbc;

    TeamTreeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TeamId id, OrganisationId organisation, TeamSettings settings) {
        bound("""
                        insert into team (id, organisation_id, parent_id, name, collaborators, masked, view_only, specialists)
                        values (:id, :organisation, :parent, :name, :collaborators, :masked, :viewOnly, :specialists)""", id, settings).param("organisation", organisation.value()).update();
    }

    /** Whether it had the version expected. */
    boolean change(TeamId id, TeamSettings settings, @Nullable Long expectedVersion) {
        return bound("""
                        update team set parent_id = :parent, name = :name, collaborators = :collaborators,
                            masked = :masked, view_only = :viewOnly, specialists = :specialists, version = version + 1
                        where id = :id and version = coalesce(cast(:version as bigint), version)""", id, settings).param("version", expectedVersion).update() > 0;
    }

    /** What was part of it becomes part of what it was part of. */
    void remove(TeamId id) {
        jdbc.sql("""
                        update team set parent_id = (select parent_id from team where id = :id), version = version + 1
                        where parent_id = :id""").param("id", id.value()).update();
        jdbc.sql("delete from team where id = :id").param("id", id.value()).update();
    }

    List<Team> of(OrganisationId organisation) {
        return jdbc.sql(FOUND + "where t.organisation_id = :organisation order by lower(t.name), t.id")
                .param("organisation", organisation.value())
                .query(TeamTreeRows::team)
                .list();
    }

    Optional<Team> find(OrganisationId organisation, TeamId id) {
        return jdbc.sql(FOUND + "where t.organisation_id = :organisation and t.id = :id")
                .param("organisation", organisation.value())
                .param("id", id.value())
                .query(TeamTreeRows::team)
                .optional();
    }

    /** The teams to which a person belongs who takes part in meetings. */
    List<Team> ofParticipant(PersonId person) {
        return jdbc.sql(FOUND + """
                        where t.id in (select tm.team_id from team_member tm join organisation_member om
                                on om.organisation_id = tm.organisation_id and om.person_id = tm.person_id
                            where tm.person_id = :person and om.role <> 'OBSERVER')
                        order by t.organisation_id, t.id""")
                .param("person", person.value())
                .query(TeamTreeRows::team)
                .list();
    }

    void addMember(Team team, PersonId person) {
        jdbc.sql("""
                        insert into team_member (team_id, organisation_id, person_id)
                        values (:team, :organisation, :person) on conflict do nothing""")
                .param("team", team.id().value())
                .param("organisation", team.organisation().value())
                .param("person", person.value())
                .update();
    }

    void removeMember(Team team, PersonId person) {
        jdbc.sql("delete from team_member where team_id = :team and person_id = :person")
                .param("team", team.id().value())
                .param("person", person.value())
                .update();
    }

    private StatementSpec bound(String sql, TeamId id, TeamSettings settings) {
        TeamId parent = settings.parent();
        CallingTerms calling = settings.calling();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value())
                .param("name", settings.name())
                .param("collaborators", calling.collaborators())
                .param("masked", calling.masked())
                .param("viewOnly", calling.viewOnly())
                .param("specialists", calling.specialists());
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Team(
                TeamId.of(row.getObject("id", UUID.class)),
                OrganisationId.of(row.getObject("organisation_id", UUID.class)),
                new TeamSettings(
                        row.getString("name"),
                        parent == null ? null : TeamId.of(parent),
                        new CallingTerms(
                                row.getBoolean("collaborators"),
                                row.getBoolean("masked"),
                                row.getBoolean("view_only"),
                                row.getBoolean("specialists"))),
                Stream.of((UUID[]) row.getArray("members").getArray())
                        .map(PersonId::of)
                        .toList(),
                row.getLong("version"));
    }
}

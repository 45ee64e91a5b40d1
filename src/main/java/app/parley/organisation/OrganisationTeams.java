package app.parley.organisation;

import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of an organisation as a tree; members see it, managers change it. */
@Service
@Transactional
public class OrganisationTeams {

    private static final int MOST = 200;

    private final TeamTreeRows rows;
    private final OrganisationRows organisationRows;
    private final Organisations organisations;

    OrganisationTeams(TeamTreeRows rows, OrganisationRows organisationRows, Organisations organisations) {
        this.rows = rows;
        this.organisationRows = organisationRows;
        this.organisations = organisations;
    }

    /** @throws TooManyTeams when the organisation has 200 */
    public Team create(PersonId manager, OrganisationId organisation, TeamSettings settings) {
        organisations.managed(manager, organisation);
        if (rows.of(organisation).size() >= MOST) {
            throw new TooManyTeams();
        }
        TeamId id = TeamId.of(Ids.next());
        rows.add(id, organisation, checked(organisation, id, settings));
        return get(organisation, id);
    }

    /** Renames, moves and sets. A team never becomes part of itself or of what is part of it. */
    public Team change(
            PersonId manager,
            OrganisationId organisation,
            TeamId id,
            TeamSettings settings,
            @Nullable Long expectedVersion) {
        organisations.managed(manager, organisation);
        get(organisation, id);
        if (!rows.change(id, checked(organisation, id, settings), expectedVersion)) {
            throw new StaleVersion();
        }
        return get(organisation, id);
    }

    /** The teams below it move up to its place. */
    public void remove(PersonId manager, OrganisationId organisation, TeamId id) {
        organisations.managed(manager, organisation);
        get(organisation, id);
        rows.remove(id);
    }

    /** Puts a member of the organisation into the team, who may be in it already. */
    public Team addMember(PersonId manager, OrganisationId organisation, TeamId id, PersonId person) {
        organisations.managed(manager, organisation);
        Team team = get(organisation, id);
        if (organisationRows.find(person, organisation).isEmpty()) {
            throw new InvalidInput("person", "unknown");
        }
        rows.addMember(team, person);
        return get(organisation, id);
    }

    public void removeMember(PersonId manager, OrganisationId organisation, TeamId id, PersonId person) {
        organisations.managed(manager, organisation);
        Team team = get(organisation, id);
        if (!team.members().contains(person)) {
            throw new NotFound();
        }
        rows.removeMember(team, person);
    }

    @Transactional(readOnly = true)
    public Team seen(PersonId viewer, OrganisationId organisation, TeamId id) {
        organisations.seen(viewer, organisation);
        return get(organisation, id);
    }

    /** The tree from top to bottom, each team before what is part of it, siblings by name. */
    @Transactional(readOnly = true)
    public List<TeamLine> tree(PersonId viewer, OrganisationId organisation) {
        organisations.seen(viewer, organisation);
        List<TeamLine> lines = new ArrayList<>();
        grow(rows.of(organisation), null, 0, lines);
        return lines;
    }

    /** Where the person may call colleagues, and on which terms; organisations where they may not are absent. */
    @Transactional(readOnly = true)
    public List<CallingRights> callingRights(PersonId person) {
        Map<OrganisationId, CallingTerms> terms = new LinkedHashMap<>();
        rows.ofParticipant(person)
                .forEach(
                        team -> terms.merge(team.organisation(), team.settings().calling(), CallingTerms::and));
        return terms.entrySet().stream()
                .filter(entry -> entry.getValue().collaborators())
                .map(entry -> new CallingRights(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void grow(List<Team> teams, @Nullable TeamId parent, int depth, List<TeamLine> lines) {
        for (Team team : teams) {
            if (Objects.equals(team.settings().parent(), parent)) {
                lines.add(new TeamLine(team, depth));
                grow(teams, team.id(), depth + 1, lines);
            }
        }
    }

    private Team get(OrganisationId organisation, TeamId id) {
        return rows.find(organisation, id).orElseThrow(NotFound::new);
    }

    private TeamSettings checked(OrganisationId organisation, TeamId id, TeamSettings typed) {
        String name = Texts.line("name", typed.name(), 1, 120);
        TeamId above = typed.parent();
        for (int steps = 0; above != null && steps <= MOST; steps++) {
            if (above.equals(id)) {
                throw new InvalidInput("parent", "circle");
            }
            above = rows.find(organisation, above)
                    .orElseThrow(() -> new InvalidInput("parent", "unknown"))
                    .settings()
                    .parent();
        }
        return new TeamSettings(name, typed.parent(), typed.calling());
    }
}

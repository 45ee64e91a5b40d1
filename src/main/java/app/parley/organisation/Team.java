package app.parley.organisation;

import app.parley.shared.PersonId;
import java.util.List;

/**
 * A team, which may be part of another.
 *
 * @param members of this team itself, not of those below
 */
public record Team(
        TeamId id, OrganisationId organisation, TeamSettings settings, List<PersonId> members, long version) {

    public Team {
        members = List.copyOf(members);
    }
}

package app.parley.api.organisation;

import app.parley.organisation.CallingTerms;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as the members of its organisation see it. */
record TeamView(
        TeamId id,
        String name,
        @Nullable TeamId parent,
        boolean collaborators,
        boolean masked,
        boolean viewOnly,
        boolean specialists,
        List<PersonId> members,
        long version) {

    static TeamView of(Team team) {
        CallingTerms calling = team.settings().calling();
        return new TeamView(
                team.id(),
                team.settings().name(),
                team.settings().parent(),
                calling.collaborators(),
                calling.masked(),
                calling.viewOnly(),
                calling.specialists(),
                team.members(),
                team.version());
    }
}

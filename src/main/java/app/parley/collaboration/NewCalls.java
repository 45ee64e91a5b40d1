package app.parley.collaboration;

import app.parley.organisation.TeamId;
import app.parley.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a host calls: colleagues by name, each of whom may join, or a team, of which the first who says Yes does.
 *
 * @param people at most 20; empty when a team is called
 * @param team null when people are called by name
 * @param comment at most 500 characters, may be empty
 */
public record NewCalls(List<PersonId> people, @Nullable TeamId team, String comment) {

    public NewCalls {
        people = List.copyOf(people);
    }
}

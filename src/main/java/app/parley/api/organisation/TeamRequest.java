package app.parley.api.organisation;

import app.parley.api.RequiredField;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as its managers send it; switches that are absent are off.
 *
 * @param parent id of the team that it is part of; null at the top
 * @param collaborators whether its members may call colleagues into a running meeting
 * @param masked whether the user does not get to know of them
 * @param viewOnly whether they see and hear only
 * @param specialists whether people without an account may be called by a link
 */
record TeamRequest(
        @Nullable String name,
        @Nullable UUID parent,
        @Nullable Boolean collaborators,
        @Nullable Boolean masked,
        @Nullable Boolean viewOnly,
        @Nullable Boolean specialists) {

    TeamSettings settings() {
        return new TeamSettings(
                RequiredField.of("name", name),
                parent == null ? null : TeamId.of(parent),
                new CallingTerms(on(collaborators), on(masked), on(viewOnly), on(specialists)));
    }

    private static boolean on(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}

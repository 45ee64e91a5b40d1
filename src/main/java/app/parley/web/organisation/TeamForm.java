package app.parley.web.organisation;

import app.parley.organisation.CallingTerms;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamSettings;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;

/** A team as typed; a switch that is not sent is off. */
record TeamForm(
        @Nullable String name,
        @Nullable String parent,
        @Nullable String collaborators,
        @Nullable String masked,
        @Nullable String viewOnly,
        @Nullable String specialists,
        @Nullable Long version) {

    static final TeamForm BLANK = new TeamForm(null, null, null, null, null, null, null);

    static TeamForm of(Team team) {
        TeamSettings settings = team.settings();
        CallingTerms calling = settings.calling();
        TeamId parent = settings.parent();
        return new TeamForm(
                settings.name(),
                parent == null ? null : parent.toString(),
                ticked(calling.collaborators()),
                ticked(calling.masked()),
                ticked(calling.viewOnly()),
                ticked(calling.specialists()),
                team.version());
    }

    TeamSettings settings() {
        return new TeamSettings(
                Typed.text(name),
                Typed.isBlank(parent) ? null : TeamId.of(Typed.id("parent", parent)),
                new CallingTerms(collaborators != null, masked != null, viewOnly != null, specialists != null));
    }

    private static @Nullable String ticked(boolean on) {
        return on ? "on" : null;
    }
}

package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Sending;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a team together as its page shows it. */
@Component
class TeamViews {
    private final Organisations organisations;
    private final OrganisationTeams teams;
    private final OrganisationViews views;
    private final Forms forms;

    TeamViews(Organisations organisations, OrganisationTeams teams, OrganisationViews views, Forms forms) {
        this.organisations = organisations;
        this.teams = teams;
        this.views = views;
        this.forms = forms;
    }

    Team team(SignedIn me, String slug, UUID id) {
        return teams.seen(
                me.id(), organisations.at(me.id(), slug).organisation().id(), TeamId.of(id));
    }

    /** Does what a form of the team's page asks for, or shows the page again. */
    Sending sent(SignedIn me, String slug, Team team, TeamForm form, Model model, Supplier<Object> command) {
        Belonging belonging = organisations.at(me.id(), slug);
        return forms.send(command, errors -> page(me, belonging, team, form, errors, model));
    }

    /** @param team null for one that is to be created */
    String page(
            SignedIn me,
            Belonging belonging,
            @Nullable Team team,
            TeamForm form,
            @Nullable Errors errors,
            Model model) {
        OrganisationId organisation = belonging.organisation().id();
        List<OrganisationViews.MemberLine> people = views.people(me, organisation);
        List<String> in = team == null
                ? List.of()
                : team.members().stream().map(PersonId::toString).toList();
        model.addAttribute("organisation", belonging.organisation());
        model.addAttribute("manages", belonging.manages());
        model.addAttribute("id", team == null ? "new" : team.id().toString());
        model.addAttribute("name", team == null ? null : team.settings().name());
        model.addAttribute("teams", views.rows(me, organisation, people));
        model.addAttribute(
                "members",
                people.stream().filter(person -> in.contains(person.id())).toList());
        model.addAttribute(
                "others",
                people.stream().filter(person -> !in.contains(person.id())).toList());
        model.addAttribute("form", form);
        model.addAttribute(
                "version", team == null ? null : Forms.versionToSend(form.version(), team.version(), errors));
        model.addAttribute("errors", errors);
        return "organisation/team";
    }
}

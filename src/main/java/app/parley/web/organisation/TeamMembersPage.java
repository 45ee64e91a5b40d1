package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Team;
import app.parley.shared.PersonId;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who is in a team. */
@Controller
@RequestMapping("/organisation/{slug}/teams/{teamId}/members")
class TeamMembersPage {
    private final OrganisationTeams teams;
    private final TeamViews views;
    private final Forms forms;

    TeamMembersPage(OrganisationTeams teams, TeamViews views, Forms forms) {
        this.teams = teams;
        this.views = views;
        this.forms = forms;
    }

    @PostMapping
    Sending add(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Team team = views.team(me, slug, teamId);
        return views.sent(me, slug, team, TeamForm.of(team), model, () -> {
            PersonId chosen = PersonId.of(Typed.id("person", person));
            forms.once(
                    me,
                    idempotencyKey,
                    "in " + teamId + chosen,
                    () -> teams.addMember(me.id(), team.organisation(), team.id(), chosen));
            return TeamPage.saved(redirect, slug, teamId.toString());
        });
    }

    @PostMapping("/{personId}/removal")
    RedirectView remove(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            @PathVariable UUID personId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Team team = views.team(me, slug, teamId);
        forms.once(
                me,
                idempotencyKey,
                "out " + teamId + personId,
                () -> teams.removeMember(me.id(), team.organisation(), team.id(), PersonId.of(personId)));
        return TeamPage.saved(redirect, slug, teamId.toString());
    }
}

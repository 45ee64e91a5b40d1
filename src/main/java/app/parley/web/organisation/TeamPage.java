package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.shared.NotAllowed;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One team: its place in the tree, and how it calls others into meetings. */
@Controller
@RequestMapping("/organisation/{slug}/teams")
class TeamPage {
    private final Organisations organisations;
    private final OrganisationTeams teams;
    private final TeamViews views;
    private final Forms forms;

    TeamPage(Organisations organisations, OrganisationTeams teams, TeamViews views, Forms forms) {
        this.organisations = organisations;
        this.teams = teams;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@PathVariable String slug, @AuthenticationPrincipal SignedIn me, Model model) {
        Belonging belonging = organisations.at(me.id(), slug);
        if (!belonging.manages()) {
            throw new NotAllowed();
        }
        return views.page(me, belonging, null, TeamForm.BLANK, null, model);
    }

    @PostMapping("/new")
    Sending create(
            @PathVariable String slug,
            TeamForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Belonging belonging = organisations.at(me.id(), slug);
        return forms.send(
                () -> {
                    String id = forms.once(
                            me,
                            idempotencyKey,
                            "team " + slug + form,
                            String.class,
                            () -> teams.create(me.id(), belonging.organisation().id(), form.settings())
                                    .id()
                                    .toString());
                    return saved(redirect, slug, id);
                },
                errors -> views.page(me, belonging, null, form, errors, model));
    }

    @GetMapping("/{teamId}")
    String show(
            @PathVariable String slug, @PathVariable UUID teamId, @AuthenticationPrincipal SignedIn me, Model model) {
        Team team = views.team(me, slug, teamId);
        return views.page(me, organisations.at(me.id(), slug), team, TeamForm.of(team), null, model);
    }

    @PostMapping("/{teamId}")
    Sending change(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            TeamForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Team team = views.team(me, slug, teamId);
        return views.sent(me, slug, team, form, model, () -> {
            forms.once(
                    me,
                    idempotencyKey,
                    "team " + teamId + form,
                    () -> teams.change(me.id(), team.organisation(), team.id(), form.settings(), form.version()));
            return saved(redirect, slug, teamId.toString());
        });
    }

    @PostMapping("/{teamId}/removal")
    RedirectView remove(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        OrganisationId organisation =
                organisations.at(me.id(), slug).organisation().id();
        forms.once(
                me, idempotencyKey, "no team " + teamId, () -> teams.remove(me.id(), organisation, TeamId.of(teamId)));
        Notice.say(redirect, "notice.organisation-team-removed");
        return Redirect.to("/organisation/" + slug);
    }

    static RedirectView saved(RedirectAttributes redirect, String slug, String team) {
        Notice.say(redirect, "notice.organisation-team-saved");
        return Redirect.to("/organisation/" + slug + "/teams/" + team);
    }
}

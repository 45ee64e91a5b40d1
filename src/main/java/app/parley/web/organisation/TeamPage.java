package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.shared.NotAllowed;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

/** One team: its place in the tree, who is in it, and how it calls others into meetings. */
@Controller
@RequestMapping("/organisation/{slug}/teams")
class TeamPage {
    private final Organisations organisations;
    private final OrganisationTeams teams;
    private final OrganisationViews views;
    private final Forms forms;

    TeamPage(Organisations organisations, OrganisationTeams teams, OrganisationViews views, Forms forms) {
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
        return page(me, belonging, null, TeamForm.BLANK, null, model);
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
                errors -> page(me, belonging, null, form, errors, model));
    }

    @GetMapping("/{teamId}")
    String show(
            @PathVariable String slug, @PathVariable UUID teamId, @AuthenticationPrincipal SignedIn me, Model model) {
        Belonging belonging = organisations.at(me.id(), slug);
        Team team = team(me, belonging, teamId);
        return page(me, belonging, team, TeamForm.of(team), null, model);
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
        Belonging belonging = organisations.at(me.id(), slug);
        Team team = team(me, belonging, teamId);
        return sent(me, belonging, team, form, model, () -> {
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

    @PostMapping("/{teamId}/members")
    Sending addMember(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Belonging belonging = organisations.at(me.id(), slug);
        Team team = team(me, belonging, teamId);
        return sent(me, belonging, team, TeamForm.of(team), model, () -> {
            PersonId chosen = PersonId.of(Typed.id("person", person));
            forms.once(
                    me,
                    idempotencyKey,
                    "in " + teamId + chosen,
                    () -> teams.addMember(me.id(), team.organisation(), team.id(), chosen));
            return saved(redirect, slug, teamId.toString());
        });
    }

    @PostMapping("/{teamId}/members/{personId}/removal")
    RedirectView removeMember(
            @PathVariable String slug,
            @PathVariable UUID teamId,
            @PathVariable UUID personId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        OrganisationId organisation =
                organisations.at(me.id(), slug).organisation().id();
        forms.once(
                me,
                idempotencyKey,
                "out " + teamId + personId,
                () -> teams.removeMember(me.id(), organisation, TeamId.of(teamId), PersonId.of(personId)));
        return saved(redirect, slug, teamId.toString());
    }

    private Sending sent(
            SignedIn me, Belonging belonging, Team team, TeamForm form, Model model, Supplier<Object> command) {
        return forms.send(command, errors -> page(me, belonging, team, form, errors, model));
    }

    private static RedirectView saved(RedirectAttributes redirect, String slug, String team) {
        Notice.say(redirect, "notice.organisation-team-saved");
        return Redirect.to("/organisation/" + slug + "/teams/" + team);
    }

    private Team team(SignedIn me, Belonging belonging, UUID id) {
        return teams.seen(me.id(), belonging.organisation().id(), TeamId.of(id));
    }

    private String page(
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

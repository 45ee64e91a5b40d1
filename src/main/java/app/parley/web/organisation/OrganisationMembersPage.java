package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationMembers;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.Organisations;
import app.parley.shared.PersonId;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who belongs to an organisation, and as what. */
@Controller
@RequestMapping("/organisation/{slug}/members/{personId}")
class OrganisationMembersPage {
    private final Organisations organisations;
    private final OrganisationMembers members;
    private final OrganisationViews views;
    private final Forms forms;

    OrganisationMembersPage(
            Organisations organisations, OrganisationMembers members, OrganisationViews views, Forms forms) {
        this.organisations = organisations;
        this.members = members;
        this.views = views;
        this.forms = forms;
    }

    @PostMapping
    Sending changeRole(
            @PathVariable String slug,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = id(me, slug);
        return member(me, slug, personId, model, () -> {
            OrganisationRole chosen = Typed.choice("role", OrganisationRole.class, role);
            forms.once(
                    me,
                    idempotencyKey,
                    "role " + id + personId + role,
                    () -> members.change(me.id(), id, PersonId.of(personId), chosen));
            Notice.say(redirect, "notice.organisation-saved");
            return Redirect.to("/organisation/" + slug);
        });
    }

    /** Takes a member out, or lets the viewer leave. */
    @PostMapping("/removal")
    Sending remove(
            @PathVariable String slug,
            @PathVariable UUID personId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = id(me, slug);
        PersonId person = PersonId.of(personId);
        return member(me, slug, personId, model, () -> {
            forms.once(me, idempotencyKey, "out " + id + person, () -> members.remove(me.id(), id, person));
            boolean left = person.equals(me.id());
            Notice.say(redirect, left ? "notice.organisation-left" : "notice.organisation-removed");
            return Redirect.to(left ? "/organisation" : "/organisation/" + slug);
        });
    }

    private Sending member(SignedIn me, String slug, UUID person, Model model, Supplier<Object> command) {
        return forms.send(
                command, errors -> views.page(me, slug, null, null, errors.at(field -> "role-" + person), model));
    }

    private OrganisationId id(SignedIn me, String slug) {
        return organisations.at(me.id(), slug).organisation().id();
    }
}

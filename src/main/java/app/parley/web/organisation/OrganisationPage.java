package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.InvitationId;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationInvitations;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.Organisations;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
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

/** One organisation: what it consists of, its settings, and who is asked to join. */
@Controller
@RequestMapping("/organisation/{slug}")
class OrganisationPage {
    private final Organisations organisations;
    private final OrganisationInvitations invitations;
    private final OrganisationViews views;
    private final Forms forms;

    OrganisationPage(
            Organisations organisations, OrganisationInvitations invitations, OrganisationViews views, Forms forms) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String slug, @AuthenticationPrincipal SignedIn me, Model model) {
        return views.page(me, slug, null, null, null, model);
    }

    @PostMapping
    Sending change(
            @PathVariable String slug,
            OrganisationForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = id(me, slug);
        return forms.send(
                () -> {
                    String address = forms.once(
                            me,
                            idempotencyKey,
                            "organisation " + id + form,
                            String.class,
                            () -> organisations
                                    .change(
                                            me.id(),
                                            id,
                                            Typed.text(form.name()),
                                            Typed.text(form.slug()),
                                            form.version())
                                    .organisation()
                                    .slug());
                    Notice.say(redirect, "notice.organisation-saved");
                    return Redirect.to("/organisation/" + address);
                },
                errors -> views.page(me, slug, form, null, errors, model));
    }

    @PostMapping("/invitations")
    Sending invite(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = id(me, slug);
        return forms.send(
                () -> {
                    OrganisationRole chosen = Typed.choice("role", OrganisationRole.class, role);
                    forms.once(
                            me,
                            idempotencyKey,
                            "ask " + id + email + role,
                            () -> invitations.invite(me.id(), id, Typed.text(email), chosen));
                    Notice.say(redirect, "notice.organisation-asked");
                    return Redirect.to("/organisation/" + slug);
                },
                errors -> views.page(me, slug, null, email, errors, model));
    }

    @PostMapping("/invitations/{invitationId}/withdrawal")
    RedirectView withdraw(
            @PathVariable String slug,
            @PathVariable UUID invitationId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        OrganisationId id = id(me, slug);
        forms.once(
                me,
                idempotencyKey,
                "withdraw " + invitationId,
                () -> invitations.withdraw(me.id(), id, InvitationId.of(invitationId)));
        Notice.say(redirect, "notice.organisation-withdrawn");
        return Redirect.to("/organisation/" + slug);
    }

    private OrganisationId id(SignedIn me, String slug) {
        return organisations.at(me.id(), slug).organisation().id();
    }
}

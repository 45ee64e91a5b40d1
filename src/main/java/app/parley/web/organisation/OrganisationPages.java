package app.parley.web.organisation;

import app.parley.account.SignedIn;
import app.parley.organisation.InvitationId;
import app.parley.organisation.OrganisationInvitations;
import app.parley.organisation.Organisations;
import app.parley.web.frame.Errors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The viewer's organisations: those they belong to, those that ask for them, and founding another. */
@Controller
class OrganisationPages {
    private final Organisations organisations;
    private final OrganisationInvitations invitations;
    private final Forms forms;

    OrganisationPages(Organisations organisations, OrganisationInvitations invitations, Forms forms) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.forms = forms;
    }

    @GetMapping("/organisation")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, OrganisationForm.BLANK, null, model);
    }

    @PostMapping("/organisation")
    Sending found(
            OrganisationForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    String slug = forms.once(
                            me,
                            idempotencyKey,
                            form,
                            String.class,
                            () -> organisations
                                    .found(me.id(), Typed.text(form.name()), Typed.text(form.slug()))
                                    .organisation()
                                    .slug());
                    Notice.say(redirect, "notice.organisation-founded");
                    return Redirect.to("/organisation/" + slug);
                },
                errors -> page(me, form, errors, model));
    }

    @PostMapping("/organisation/invitations/{invitationId}/acceptance")
    Sending accept(
            @PathVariable UUID invitationId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    String slug = forms.once(
                            me,
                            idempotencyKey,
                            "join " + invitationId,
                            String.class,
                            () -> invitations
                                    .accept(me.id(), InvitationId.of(invitationId))
                                    .organisation()
                                    .slug());
                    Notice.say(redirect, "notice.organisation-joined");
                    return Redirect.to("/organisation/" + slug);
                },
                errors -> page(me, OrganisationForm.BLANK, errors, model));
    }

    @PostMapping("/organisation/invitations/{invitationId}/decline")
    RedirectView decline(
            @PathVariable UUID invitationId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(
                me,
                idempotencyKey,
                "decline " + invitationId,
                () -> invitations.decline(me.id(), InvitationId.of(invitationId)));
        Notice.say(redirect, "notice.organisation-declined");
        return Redirect.to("/organisation");
    }

    private String page(SignedIn me, OrganisationForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("organisations", organisations.of(me.id()));
        model.addAttribute("invitations", invitations.to(me.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "organisation/index";
    }
}

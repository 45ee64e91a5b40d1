package app.parley.web.profile;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.web.frame.Errors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** An expert's own offerings: new, changed, withdrawn. */
@Controller
class OfferingPages {
    private final Offerings offerings;
    private final Forms forms;

    OfferingPages(Offerings offerings, Forms forms) {
        this.offerings = offerings;
        this.forms = forms;
    }

    @GetMapping("/profile/offerings/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page("new", OfferingFields.EMPTY, null, model);
    }

    @PostMapping("/profile/offerings/new")
    Sending create(
            OfferingFields fields,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "offering " + fields, String.class, () -> create(me, fields));
                    return saved(redirect);
                },
                errors -> page("new", fields, errors, model));
    }

    @GetMapping("/profile/offerings/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(id.toString(), OfferingFields.of(own(me, id)), null, model);
    }

    @PostMapping("/profile/offerings/{id}")
    Sending change(
            @PathVariable UUID id,
            OfferingFields fields,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "offering " + id + fields,
                            () -> offerings.change(me.id(), new OfferingId(id), fields.form(), fields.version()));
                    return saved(redirect);
                },
                errors -> page(id.toString(), fields.at(own(me, id).version()), errors, model));
    }

    @PostMapping("/profile/offerings/{id}/withdrawal")
    RedirectView withdraw(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(
                me, idempotencyKey, "withdraw offering " + id, () -> offerings.withdraw(me.id(), new OfferingId(id)));
        Notice.say(redirect, "notice.offering-withdrawn");
        return Redirect.to("/profile");
    }

    private String create(SignedIn me, OfferingFields fields) {
        return offerings.create(me.id(), fields.form()).id().toString();
    }

    private static RedirectView saved(RedirectAttributes redirect) {
        Notice.say(redirect, "notice.offering-saved");
        return Redirect.to("/profile");
    }

    private Offering own(SignedIn me, UUID id) {
        return offerings
                .find(new OfferingId(id))
                .filter(offering -> offering.expert().equals(me.id()))
                .orElseThrow(NotFound::new);
    }

    private static String page(String id, OfferingFields fields, @Nullable Errors errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", fields);
        model.addAttribute("errors", errors);
        return "profile/offering";
    }
}

package app.parley.web.profile;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offerings;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.LanguageNames;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own expert profile; the first one saved makes them an expert. */
@Controller
class ProfilePage {
    private final Experts experts;
    private final Offerings offerings;
    private final Forms forms;
    private final Viewer viewer;

    ProfilePage(Experts experts, Offerings offerings, Forms forms, Viewer viewer) {
        this.experts = experts;
        this.offerings = offerings;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/profile")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        ProfileFields fields = experts.of(me.id()).map(ProfileFields::of).orElse(ProfileFields.EMPTY);
        return page(me, fields, null, model);
    }

    @PostMapping("/profile")
    Sending save(
            ProfileFields fields,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "profile " + fields, String.class, () -> save(me, fields));
                    Notice.say(redirect, "notice.profile-saved");
                    return Redirect.to("/profile");
                },
                errors -> page(me, fields.at(currentVersion(me)), errors, model));
    }

    private String save(SignedIn me, ProfileFields fields) {
        return experts.save(me.id(), fields.form(), fields.version()).handle();
    }

    private @Nullable Long currentVersion(SignedIn me) {
        return experts.of(me.id()).map(Expert::version).orElse(null);
    }

    private String page(SignedIn me, ProfileFields fields, @Nullable Errors errors, Model model) {
        model.addAttribute("form", fields);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", LanguageNames.choices(viewer.locale()));
        model.addAttribute("expert", me.is(Role.EXPERT));
        model.addAttribute(
                "offerings",
                me.is(Role.EXPERT)
                        ? offerings.of(me.id()).stream().map(OfferingLine::of).toList()
                        : List.of());
        return "profile/index";
    }
}

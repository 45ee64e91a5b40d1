package app.parley.web.account;

import app.parley.shared.RuleViolation;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Refusals;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form; what it sends is taken at the door, before any page. */
@Controller
class SignInPage {

    private static final String PATH = "/sign-in";

    private final Refusals refusals;
    private final Viewer viewer;

    SignInPage(Refusals refusals, Viewer viewer) {
        this.refusals = refusals;
        this.viewer = viewer;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page("", null, model);
    }

    @PostMapping(SignInRefusal.PAGE)
    String again(
            @RequestAttribute(SignInRefusal.ATTRIBUTE) RuleViolation refusal,
            @RequestParam @Nullable String email,
            Model model) {
        viewer.comesFrom(PATH);
        return page(Typed.text(email), refusals.explain(refusal), model);
    }

    private static String page(String email, @Nullable Errors errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "account/sign-in";
    }
}

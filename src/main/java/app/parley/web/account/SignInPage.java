package app.parley.web.account;

import app.parley.shared.RuleViolation;
import app.parley.web.frame.Errors;
import app.parley.web.frame.KeptForms;
import app.parley.web.frame.Refusals;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import jakarta.servlet.http.HttpServletRequest;
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
    private final KeptForms forms;
    private final Viewer viewer;

    SignInPage(Refusals refusals, KeptForms forms, Viewer viewer) {
        this.refusals = refusals;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, Model model) {
        return page("", null, request, model);
    }

    @PostMapping(SignInRefusal.PAGE)
    String again(
            @RequestAttribute(SignInRefusal.ATTRIBUTE) RuleViolation refusal,
            @RequestParam @Nullable String email,
            HttpServletRequest request,
            Model model) {
        viewer.comesFrom(PATH);
        return page(Typed.text(email), refusals.explain(refusal), request, model);
    }

    private String page(String email, @Nullable Errors errors, HttpServletRequest request, Model model) {
        model.addAttribute("kept", forms.areWaiting(request));
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "account/sign-in";
    }
}

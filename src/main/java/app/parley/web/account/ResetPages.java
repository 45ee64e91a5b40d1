package app.parley.web.account;

import app.parley.account.Passwords;
import app.parley.shared.NotFound;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password for somebody who forgot theirs. */
@Controller
class ResetPages {

    private final Passwords passwords;
    private final Forms forms;
    private final Viewer viewer;

    ResetPages(Passwords passwords, Forms forms, Viewer viewer) {
        this.passwords = passwords;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/reset")
    String show(Model model) {
        return page("", null, model);
    }

    @PostMapping("/reset")
    Sending request(@RequestParam @Nullable String email, HttpServletRequest request, Model model) {
        return forms.send(
                () -> {
                    passwords.requestReset(email, viewer.locale(), request.getRemoteAddr());
                    return Redirect.to("/reset/sent");
                },
                errors -> page(Typed.text(email), errors, model));
    }

    @GetMapping("/reset/sent")
    String sent() {
        return "account/reset-sent";
    }

    @GetMapping("/reset/{token}")
    String choose(@PathVariable String token, Model model) {
        return choose(token, null, model);
    }

    @PostMapping("/reset/{token}")
    Sending reset(
            @PathVariable String token,
            @RequestParam @Nullable String password,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    try {
                        passwords.reset(token, password);
                    } catch (NotFound dead) {
                        response.setStatus(HttpStatus.NOT_FOUND.value());
                        return "account/reset-dead";
                    }
                    Notice.say(redirect, "account.notice.password-reset");
                    return Redirect.to("/sign-in");
                },
                errors -> choose(token, errors, model));
    }

    private static String page(String email, @Nullable Errors errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "account/reset";
    }

    private static String choose(String token, @Nullable Errors errors, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        return "account/reset-password";
    }
}

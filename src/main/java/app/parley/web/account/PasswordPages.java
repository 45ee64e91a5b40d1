package app.parley.web.account;

import app.parley.account.Passwords;
import app.parley.account.SignedIn;
import app.parley.account.Tokens;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What ends one's sign-ins elsewhere: a new password, or the wish alone. This browser stays signed in. */
@Controller
class PasswordPages {

    private final Passwords passwords;
    private final Tokens tokens;
    private final Forms forms;
    private final SecurityContextRepository sessions;

    PasswordPages(Passwords passwords, Tokens tokens, Forms forms, SecurityContextRepository sessions) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.forms = forms;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/account/password")
    Sending change(
            PasswordForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    passwords.change(me.id(), form.currentPassword(), form.newPassword(), request.getRemoteAddr());
                    staySignedIn(request, response);
                    Notice.say(redirect, "account.notice.password-changed");
                    return Redirect.to("/account");
                },
                errors -> page(errors, model));
    }

    @PostMapping("/account/sign-outs")
    RedirectView signOutElsewhere(
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        tokens.revokeAll(me.id());
        staySignedIn(request, response);
        Notice.say(redirect, "account.notice.signed-out-elsewhere");
        return Redirect.to("/account");
    }

    private void staySignedIn(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        sessions.saveContext(SecurityContextHolder.getContext(), request, response);
    }

    private static String page(@Nullable Errors errors, Model model) {
        model.addAttribute("errors", errors);
        return "account/password";
    }
}

package app.parley.api.account;

import app.parley.account.Passwords;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New passwords; each ends every sign-in. */
@RestController
@RequestMapping("/api/v1")
class PasswordController {

    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Mails a link; the answer never tells whether the address has an account. */
    @PostMapping("/password-resets")
    @Repeatable
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@RequestBody ResetRequest body, HttpServletRequest request) {
        passwords.requestReset(body.email(), request.getLocale(), request.getRemoteAddr());
    }

    /** 404 for a token that is unknown, used or an hour old. */
    @PostMapping("/password-resets/confirmation")
    @Repeatable
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody ResetConfirmation body) {
        passwords.reset(MailedToken.required(body.token()), body.password());
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal SignedIn me, @RequestBody PasswordChange body, HttpServletRequest request) {
        passwords.change(me.id(), body.currentPassword(), body.newPassword(), request.getRemoteAddr());
    }

    record ResetRequest(@Nullable String email) {}

    record ResetConfirmation(
            @Nullable String token, @Nullable String password) {

        @Override
        public String toString() {
            return "ResetConfirmation[…]";
        }
    }

    record PasswordChange(
            @Nullable String currentPassword, @Nullable String newPassword) {

        @Override
        public String toString() {
            return "PasswordChange[…]";
        }
    }
}

package app.parley.api.account;

import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.api.Repeatable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration; the answers never tell whether an address has an account. */
@RestController
@RequestMapping("/api/v1/accounts")
class RegistrationController {

    private final Accounts accounts;

    RegistrationController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    @Repeatable
    @ResponseStatus(HttpStatus.ACCEPTED)
    void register(@RequestBody Registration body, HttpServletRequest request) {
        accounts.register(body.asNewAccount(), request.getRemoteAddr());
    }

    /** Opens the account with the token from the mailed link; 404 for one that is unknown, used or a day old. */
    @PostMapping("/verification")
    @Repeatable
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@RequestBody Verification body) {
        accounts.verify(MailedToken.required(body.token()));
    }

    record Registration(
            @Nullable String email,
            @Nullable String password,
            @Nullable String displayName,
            @Nullable String zone,
            @Nullable String locale) {

        NewAccount asNewAccount() {
            return new NewAccount(email, password, displayName, zone, locale, Set.of());
        }

        /** The password stays out of every log. */
        @Override
        public String toString() {
            return "Registration[" + email + "]";
        }
    }

    record Verification(@Nullable String token) {

        @Override
        public String toString() {
            return "Verification[…]";
        }
    }
}

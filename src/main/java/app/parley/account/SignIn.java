package app.parley.account;

import app.parley.account.AccountTable.Credentials;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Proves who somebody is by e-mail address and password, for pages and programs alike. Unknown, wrong and closed get
 * one answer after the same time, and guessing gets slow.
 */
@Service
public class SignIn {

    private final AccountTable accounts;
    private final PasswordHasher hasher;
    private final GuessLimits limits;

    SignIn(AccountTable accounts, PasswordHasher hasher, GuessLimits limits) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.limits = limits;
    }

    /**
     * @throws BadCredentials whatever the reason
     * @throws app.parley.platform.TooManyAttempts after too many failures for the account or from the address
     */
    public SignedIn authenticate(@Nullable String email, @Nullable String password, String remoteAddress) {
        FieldErrors errors = new FieldErrors();
        String typed = errors.checked(() -> required("email", email), "");
        String secret = errors.checked(() -> required("password", password), "");
        errors.refuseIfAny();
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        String counted = address.map(EmailAddress::value).orElse(typed.strip().toLowerCase(Locale.ROOT));
        return attempt(() -> address.flatMap(accounts::credentials), counted, secret, remoteAddress);
    }

    /**
     * Proves that the signed-in person is still the one at the keyboard.
     *
     * @throws InvalidInput naming the field, when the password is wrong
     */
    public void confirm(PersonId id, String field, @Nullable String password, String remoteAddress) {
        String secret = required(field, password);
        Credentials own = accounts.credentials(id).orElseThrow(BadCredentials::new);
        try {
            attempt(() -> Optional.of(own), own.account().email(), secret, remoteAddress);
        } catch (BadCredentials wrong) {
            throw new InvalidInput(field, "wrong-password");
        }
    }

    private SignedIn attempt(
            java.util.function.Supplier<Optional<Credentials>> credentials,
            String counted,
            String password,
            String remoteAddress) {
        limits.checkSignIn(counted, remoteAddress);
        return hasher.inTurn(() -> {
            limits.checkSignIn(counted, remoteAddress);
            Optional<Credentials> right =
                    credentials.get().filter(own -> own.account().enabled());
            if (!matches(password, right)) {
                limits.countFailedSignIn(counted, remoteAddress);
                throw new BadCredentials();
            }
            limits.forgetFailedSignIns(counted, remoteAddress);
            Account account = right.orElseThrow().account();
            return new SignedIn(account.id(), account.displayName(), account.roles(), Set.of());
        });
    }

    private boolean matches(String password, Optional<Credentials> right) {
        boolean possible = password.length() <= 2 * PasswordRule.LONGEST;
        if (right.isEmpty() || !possible) {
            hasher.matchNobody();
            return false;
        }
        return hasher.matches(password, right.get().passwordHash());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new InvalidInput(field, "required");
        }
        return value;
    }
}

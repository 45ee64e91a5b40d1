package app.parley.api.account;

import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The secret part of a mailed link. */
final class MailedToken {

    private MailedToken() {}

    static String required(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw new InvalidInput("token", "required");
        }
        return token;
    }
}

package app.parley.account;

import app.parley.shared.RuleViolation;

/** A token that is unknown, used, expired or revoked. */
public final class InvalidToken extends RuleViolation {

    public InvalidToken() {
        super(Kind.NOT_SIGNED_IN, "invalid-token");
    }
}

package app.parley.account;

import app.parley.shared.RuleViolation;

/** The person has as many keys as anybody may have. */
public final class TooManyApiKeys extends RuleViolation {

    public TooManyApiKeys() {
        super(Kind.CONFLICT, "too-many-api-keys");
    }
}

package app.parley.account;

import app.parley.shared.RuleViolation;

/** The API key is good, but not for this call. */
public final class InsufficientScope extends RuleViolation {

    public InsufficientScope() {
        super(Kind.FORBIDDEN, "insufficient-scope");
    }
}

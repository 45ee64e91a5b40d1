package app.parley.account;

import app.parley.shared.RuleViolation;

/** The request needs a caller, and nothing it carries proves one. */
public final class NotSignedIn extends RuleViolation {

    public NotSignedIn() {
        super(Kind.NOT_SIGNED_IN, "not-signed-in");
    }
}

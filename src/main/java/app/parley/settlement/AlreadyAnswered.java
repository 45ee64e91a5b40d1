package app.parley.settlement;

import app.parley.shared.RuleViolation;

/** Each side answers once. */
public final class AlreadyAnswered extends RuleViolation {

    public AlreadyAnswered() {
        super(Kind.CONFLICT, "already-answered");
    }
}

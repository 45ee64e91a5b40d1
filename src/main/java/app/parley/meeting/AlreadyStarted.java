package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The scheduled start has come; before it this would have been possible. */
public final class AlreadyStarted extends RuleViolation {

    public AlreadyStarted() {
        super(Kind.CONFLICT, "already-started");
    }
}

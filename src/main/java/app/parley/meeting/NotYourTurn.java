package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The other side has to answer, not this one. */
public final class NotYourTurn extends RuleViolation {

    public NotYourTurn() {
        super(Kind.CONFLICT, "not-your-turn");
    }
}

package app.parley.settlement;

import app.parley.shared.RuleViolation;

/** Answers are taken from the scheduled end on. */
public final class TooEarly extends RuleViolation {

    public TooEarly() {
        super(Kind.CONFLICT, "too-early");
    }
}

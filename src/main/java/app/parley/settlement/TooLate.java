package app.parley.settlement;

import app.parley.shared.RuleViolation;

/** Answers are taken until the evaluation limit, which is not included. */
public final class TooLate extends RuleViolation {

    public TooLate() {
        super(Kind.CONFLICT, "too-late");
    }
}

package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The meeting is in a state in which this cannot happen. */
public final class WrongState extends RuleViolation {

    public WrongState() {
        super(Kind.CONFLICT, "wrong-state");
    }
}

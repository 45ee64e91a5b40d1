package app.parley.collaboration;

import app.parley.shared.RuleViolation;

/** The question was answered, withdrawn or taken by somebody else. */
public final class CallOver extends RuleViolation {

    CallOver() {
        super(Kind.CONFLICT, "call-over");
    }
}

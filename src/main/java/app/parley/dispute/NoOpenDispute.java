package app.parley.dispute;

import app.parley.shared.RuleViolation;

/** There is nothing to decide: no dispute is open. */
public final class NoOpenDispute extends RuleViolation {

    public NoOpenDispute() {
        super(Kind.CONFLICT, "no-open-dispute");
    }
}

package app.parley.credit;

import app.parley.shared.RuleViolation;

/** Credits were blocked for this reference before; that happens once. */
public final class AlreadyBlocked extends RuleViolation {

    public AlreadyBlocked() {
        super(Kind.CONFLICT, "already-blocked");
    }
}

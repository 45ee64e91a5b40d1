package app.parley.account;

import app.parley.shared.RuleViolation;

/** The change would leave nobody who can administer Parley. */
public final class LastAdministrator extends RuleViolation {

    public LastAdministrator() {
        super(Kind.CONFLICT, "last-administrator");
    }
}

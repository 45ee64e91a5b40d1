package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** Somebody has to manage an organisation as long as it has other members. */
public final class LastManager extends RuleViolation {

    LastManager() {
        super(Kind.CONFLICT, "last-manager");
    }
}

package app.parley.collaboration;

import app.parley.shared.RuleViolation;

/** Of the team nobody who could join is online. */
public final class NobodyOnline extends RuleViolation {

    NobodyOnline() {
        super(Kind.CONFLICT, "nobody-online");
    }
}

package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** There is nothing to book: the time has passed, the offering is not sold, or it is the booker's own. */
public final class NotBookable extends RuleViolation {

    public NotBookable() {
        super(Kind.CONFLICT, "not-bookable");
    }
}

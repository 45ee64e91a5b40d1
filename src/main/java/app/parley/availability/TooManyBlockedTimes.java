package app.parley.availability;

import app.parley.shared.RuleViolation;

/** The person keeps as many blocked times as anybody may. */
public final class TooManyBlockedTimes extends RuleViolation {

    public TooManyBlockedTimes() {
        super(Kind.CONFLICT, "too-many-blocked-times");
    }
}

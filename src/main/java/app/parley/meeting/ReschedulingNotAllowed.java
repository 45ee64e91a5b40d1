package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The calendar does not let its users propose another time. */
public final class ReschedulingNotAllowed extends RuleViolation {

    ReschedulingNotAllowed() {
        super(Kind.CONFLICT, "rescheduling-not-allowed");
    }
}

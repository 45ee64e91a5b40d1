package app.parley.schedule;

import app.parley.shared.RuleViolation;

/** A person keeps no more schedules than can be looked through on one page. */
public final class TooManySchedules extends RuleViolation {

    TooManySchedules() {
        super(Kind.CONFLICT, "too-many-schedules");
    }
}

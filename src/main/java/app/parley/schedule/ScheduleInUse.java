package app.parley.schedule;

import app.parley.shared.RuleViolation;

/** A schedule that calendars still follow is not removed. */
public final class ScheduleInUse extends RuleViolation {

    ScheduleInUse() {
        super(Kind.CONFLICT, "schedule-in-use");
    }
}

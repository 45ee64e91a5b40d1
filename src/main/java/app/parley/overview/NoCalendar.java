package app.parley.overview;

import app.parley.shared.RuleViolation;

/** The meeting was not booked in a calendar, so nothing lists times for it: any may be proposed. */
public final class NoCalendar extends RuleViolation {

    public NoCalendar() {
        super(Kind.CONFLICT, "no-calendar");
    }
}

package app.parley.calendar;

import app.parley.shared.RuleViolation;

/** The person has as many calendars as anybody may have. */
public final class TooManyCalendars extends RuleViolation {

    public TooManyCalendars() {
        super(Kind.CONFLICT, "too-many-calendars");
    }
}

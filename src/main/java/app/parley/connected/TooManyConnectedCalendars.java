package app.parley.connected;

import app.parley.shared.RuleViolation;

/** The person has as many connected calendars as anybody may have. */
public final class TooManyConnectedCalendars extends RuleViolation {

    TooManyConnectedCalendars() {
        super(Kind.CONFLICT, "too-many-connected-calendars");
    }
}

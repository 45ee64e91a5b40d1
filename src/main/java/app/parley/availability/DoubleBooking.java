package app.parley.availability;

import app.parley.shared.RuleViolation;

/** The user already has a calendar booking that overlaps this one. */
public final class DoubleBooking extends RuleViolation {

    public DoubleBooking() {
        super(Kind.CONFLICT, "double-booking");
    }
}

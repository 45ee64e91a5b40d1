package app.parley.collaboration;

import app.parley.shared.RuleViolation;

/** All seats for people called into the meeting are taken. */
public final class NoSeatLeft extends RuleViolation {

    NoSeatLeft() {
        super(Kind.CONFLICT, "no-seat-left");
    }
}

package app.parley.collaboration;

import app.parley.shared.RuleViolation;

/** Somebody is called only while the room is open and after the host has entered it. */
public final class NotRunning extends RuleViolation {

    NotRunning() {
        super(Kind.CONFLICT, "meeting-not-running");
    }
}

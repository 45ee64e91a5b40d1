package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The calendar does not let its users cancel what is agreed. */
public final class CancellationNotAllowed extends RuleViolation {

    CancellationNotAllowed() {
        super(Kind.CONFLICT, "cancellation-not-allowed");
    }
}

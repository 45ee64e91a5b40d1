package app.parley.availability;

import app.parley.shared.RuleViolation;

/** The calendar does not list this slot now. */
public final class SlotTaken extends RuleViolation {

    public SlotTaken() {
        super(Kind.CONFLICT, "slot-taken");
    }
}

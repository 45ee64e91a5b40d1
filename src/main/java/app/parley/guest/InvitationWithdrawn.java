package app.parley.guest;

import app.parley.shared.RuleViolation;

/** The guest was removed from the meeting; their link has nothing to show any more. */
public final class InvitationWithdrawn extends RuleViolation {

    InvitationWithdrawn() {
        super(Kind.GONE, "invitation-withdrawn");
    }
}

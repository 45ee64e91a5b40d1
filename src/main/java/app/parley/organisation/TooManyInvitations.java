package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** The organisation waits for as many answers as any may. */
public final class TooManyInvitations extends RuleViolation {

    TooManyInvitations() {
        super(Kind.CONFLICT, "too-many-invitations");
    }
}

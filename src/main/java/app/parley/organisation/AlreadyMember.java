package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** Whoever is invited belongs to the organisation already. */
public final class AlreadyMember extends RuleViolation {

    AlreadyMember() {
        super(Kind.CONFLICT, "already-member");
    }
}

package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** The organisation has as many members as any may have. */
public final class TooManyMembers extends RuleViolation {

    TooManyMembers() {
        super(Kind.CONFLICT, "too-many-members");
    }
}

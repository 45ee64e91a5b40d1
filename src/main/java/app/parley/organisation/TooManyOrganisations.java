package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** A person belongs to no more organisations than can be looked through. */
public final class TooManyOrganisations extends RuleViolation {

    TooManyOrganisations() {
        super(Kind.CONFLICT, "too-many-organisations");
    }
}

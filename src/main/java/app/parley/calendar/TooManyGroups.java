package app.parley.calendar;

import app.parley.shared.RuleViolation;

/** A person keeps no more groups than can be looked through on one page. */
public final class TooManyGroups extends RuleViolation {

    TooManyGroups() {
        super(Kind.CONFLICT, "too-many-groups");
    }
}

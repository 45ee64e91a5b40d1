package app.parley.calendar;

import app.parley.shared.RuleViolation;

/** Nobody keeps more templates than can be looked through on one page, and neither do the administrators together. */
public final class TooManyTemplates extends RuleViolation {

    TooManyTemplates() {
        super(Kind.CONFLICT, "too-many-templates");
    }
}

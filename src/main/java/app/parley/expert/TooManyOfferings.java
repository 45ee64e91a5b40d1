package app.parley.expert;

import app.parley.shared.RuleViolation;

/** The expert has as many offerings on the list as anybody may have. */
public final class TooManyOfferings extends RuleViolation {

    public TooManyOfferings() {
        super(Kind.CONFLICT, "too-many-offerings");
    }
}

package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** An expert proposes only to users they have met before. */
public final class NeverMet extends RuleViolation {

    public NeverMet() {
        super(Kind.CONFLICT, "never-met");
    }
}

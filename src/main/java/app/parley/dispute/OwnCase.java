package app.parley.dispute;

import app.parley.shared.RuleViolation;

/** An administrator does not decide a meeting of their own. */
public final class OwnCase extends RuleViolation {

    public OwnCase() {
        super(Kind.CONFLICT, "own-case");
    }
}

package app.parley.shared;

/** The caller changed a version that is no longer the current one. */
public final class StaleVersion extends RuleViolation {

    public StaleVersion() {
        super(Kind.STALE, "stale-version");
    }
}

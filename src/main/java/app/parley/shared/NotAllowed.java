package app.parley.shared;

/** Known and visible, but not for this role. */
public final class NotAllowed extends RuleViolation {

    public NotAllowed() {
        super(Kind.FORBIDDEN, "not-allowed");
    }
}

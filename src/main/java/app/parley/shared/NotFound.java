package app.parley.shared;

/** Unknown, or not the caller's: the two are never told apart. */
public final class NotFound extends RuleViolation {

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found");
    }
}

package app.parley.credit;

import app.parley.shared.RuleViolation;

/** What was to be released is not what is blocked: it was released before, or never blocked. */
public final class NotBlocked extends RuleViolation {

    public NotBlocked() {
        super(Kind.CONFLICT, "not-blocked");
    }
}

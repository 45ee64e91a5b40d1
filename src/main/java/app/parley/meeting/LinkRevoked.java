package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** The link was replaced by another, or its meeting was cancelled. */
public final class LinkRevoked extends RuleViolation {

    public LinkRevoked() {
        super(Kind.GONE, "link-revoked");
    }
}

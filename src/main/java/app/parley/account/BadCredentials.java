package app.parley.account;

import app.parley.shared.RuleViolation;

/** Unknown address, wrong password, unverified or closed account: one answer for all. */
public final class BadCredentials extends RuleViolation {

    public BadCredentials() {
        super(Kind.NOT_SIGNED_IN, "bad-credentials");
    }
}

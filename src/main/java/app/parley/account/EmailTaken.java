package app.parley.account;

import app.parley.shared.RuleViolation;

/** Another account has this address; only administrators are told. */
public final class EmailTaken extends RuleViolation {

    public EmailTaken() {
        super(Kind.CONFLICT, "email-taken");
    }
}

package app.parley.account;

import app.parley.shared.RuleViolation;

/** This installation sends no text messages, so no number can be proved. */
public final class SmsNotOffered extends RuleViolation {

    public SmsNotOffered() {
        super(Kind.CONFLICT, "sms-not-offered");
    }
}

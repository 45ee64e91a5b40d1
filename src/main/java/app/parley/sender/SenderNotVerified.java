package app.parley.sender;

import app.parley.shared.RuleViolation;

/** Nothing goes out in the name of an address that nobody has proved. */
public final class SenderNotVerified extends RuleViolation {

    SenderNotVerified() {
        super(Kind.CONFLICT, "sender-not-verified");
    }
}

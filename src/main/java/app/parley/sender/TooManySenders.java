package app.parley.sender;

import app.parley.shared.RuleViolation;

/** A person keeps no more senders than can be looked through. */
public final class TooManySenders extends RuleViolation {

    TooManySenders() {
        super(Kind.CONFLICT, "too-many-senders");
    }
}

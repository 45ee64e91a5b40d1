package app.parley.platform;

import app.parley.shared.RuleViolation;

/** The same key came with another request. */
public final class IdempotencyKeyReused extends RuleViolation {

    public IdempotencyKeyReused() {
        super(Kind.INVALID, "idempotency-key-reused");
    }
}

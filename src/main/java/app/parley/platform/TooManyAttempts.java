package app.parley.platform;

import app.parley.shared.RuleViolation;
import java.time.Duration;
import java.util.Map;

/** Too many tries in too short a time; says when to come back. */
public final class TooManyAttempts extends RuleViolation {

    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super(Kind.TOO_MANY, "too-many-attempts", Map.of("retryAfterSeconds", Math.max(1, retryAfter.toSeconds())));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}

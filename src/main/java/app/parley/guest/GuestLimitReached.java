package app.parley.guest;

import app.parley.shared.RuleViolation;
import java.util.Map;

/** The free plan has no further meeting with guests. */
public final class GuestLimitReached extends RuleViolation {

    GuestLimitReached() {
        super(Kind.CONFLICT, "guest-limit-reached", Map.of("limit", Plans.FREE_MEETINGS));
    }
}

package app.parley.guest;

import app.parley.shared.RuleViolation;
import java.util.Map;

/** A meeting has as many guests as it can. */
public final class TooManyGuests extends RuleViolation {

    TooManyGuests() {
        super(Kind.CONFLICT, "too-many-guests", Map.of("limit", Guests.MOST));
    }
}

package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.RuleViolation;
import java.util.Map;

/** The person cannot spend that much. */
public final class InsufficientCredits extends RuleViolation {

    public InsufficientCredits(Credits needed, Credits available) {
        super(
                Kind.CONFLICT,
                "insufficient-credits",
                Map.of("needed", needed.amount(), "available", available.amount()));
    }
}

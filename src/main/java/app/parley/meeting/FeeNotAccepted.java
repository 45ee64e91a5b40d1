package app.parley.meeting;

import app.parley.shared.Credits;
import app.parley.shared.RuleViolation;
import java.util.Map;

/** The fee due now is not the one that was shown and accepted. */
public final class FeeNotAccepted extends RuleViolation {

    public FeeNotAccepted(Credits due) {
        super(Kind.CONFLICT, "fee-not-accepted", Map.of("fee", due.amount()));
    }
}

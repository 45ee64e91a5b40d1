package app.parley.meeting;

import app.parley.shared.RuleViolation;
import java.time.Instant;
import java.util.Map;

/** The link admitted earlier. */
public final class LinkClosed extends RuleViolation {

    public LinkClosed(Instant closedAt) {
        super(Kind.FORBIDDEN, "link-closed", Map.of("closedAt", closedAt));
    }
}

package app.parley.meeting;

import app.parley.shared.RuleViolation;
import java.time.Instant;
import java.util.Map;

/** The link admits later. */
public final class LinkNotOpenYet extends RuleViolation {

    public LinkNotOpenYet(Instant opensAt) {
        super(Kind.FORBIDDEN, "link-not-open-yet", Map.of("opensAt", opensAt));
    }
}

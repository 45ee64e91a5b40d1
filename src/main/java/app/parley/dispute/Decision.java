package app.parley.dispute;

import app.parley.settlement.Outcome;
import app.parley.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided, and why; both sides read the reason.
 *
 * @param expertPercent 1 to 99 for a split, else null
 */
public record Decision(Outcome outcome, @Nullable Integer expertPercent, String reason, PersonId by, Instant at) {}

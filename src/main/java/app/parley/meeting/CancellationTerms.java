package app.parley.meeting;

import app.parley.shared.Credits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling would cost now.
 *
 * @param fee deducted from the user's blocked credits
 * @param returned to the user
 * @param freeUntil last instant at which the user cancels free; null when cancelling is always free for this side
 */
public record CancellationTerms(
        Credits fee, Credits returned, @Nullable Instant freeUntil) {}

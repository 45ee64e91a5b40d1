package app.parley.web.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a connection was told last.
 *
 * @param now the business time it was told
 * @param wallNow the wall-clock time at which that happened
 */
record Shown(List<Someone> present, Instant now, Instant wallNow) {

    private static final Duration TOLERATED = Duration.ofSeconds(2);

    /** Whether people came or went, or the business clock did not run on as the wall clock did. */
    boolean differs(Shown later) {
        Duration drift = Duration.between(now, later.now).minus(Duration.between(wallNow, later.wallNow));
        return !present.equals(later.present) || drift.abs().compareTo(TOLERATED) > 0;
    }
}

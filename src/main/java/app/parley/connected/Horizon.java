package app.parley.connected;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;

/** Of which time a calendar is read: from a day ago to a good year ahead. */
final class Horizon {

    /** How long a calendar that cannot be read at all keeps all bookings away. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration BEHIND = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration WORN = Duration.ofDays(10);

    private Horizon() {}

    static TimeRange at(Instant now) {
        return new TimeRange(now.minus(BEHIND), now.plus(AHEAD));
    }

    /** Whoever knows the time until here need not read again what has not changed. */
    static Instant enough(TimeRange within) {
        return within.end().minus(WORN);
    }
}

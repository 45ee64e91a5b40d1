package app.parley.web.room;

import java.time.Duration;
import java.time.Instant;

/** Lets a connection say so much within a stretch of wall-clock time. */
final class RateLimit {

    private static final int MESSAGES = 30;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private Instant windowEnds = Instant.MIN;
    private int said;

    synchronized boolean admits(Instant now) {
        if (!now.isBefore(windowEnds)) {
            windowEnds = now.plus(WINDOW);
            said = 0;
        }
        said++;
        return said <= MESSAGES;
    }
}

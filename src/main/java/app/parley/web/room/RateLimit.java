package app.parley.web.room;

import java.time.Duration;
import java.time.Instant;

/** Lets a connection say so much within a stretch of wall-clock time. */
final class RateLimit {

    private static final int BUDGET = 300;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private Instant windowEnds = Instant.MIN;
    private int spent;

    synchronized boolean admits(Instant now, int cost) {
        if (!now.isBefore(windowEnds)) {
            windowEnds = now.plus(WINDOW);
            spent = 0;
        }
        spent += cost;
        return spent <= BUDGET;
    }
}

package app.parley.connected;

import app.parley.platform.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the connections that are due by the wall clock, a few at a time, on any number of instances. Not among the jobs
 * that deliver mail: a calendar server that hangs must not hold up anything else.
 */
@Component
class Refreshes {

    private static final Logger log = LoggerFactory.getLogger(Refreshes.class);

    private static final int AT_ONCE = 8;

    /** An instance that died in the middle of a reading leaves it to the others after this time. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ConnectionRows rows;
    private final Refresh refresh;
    private final WallClock wallClock;
    private final boolean inBackground;

    Refreshes(
            ConnectionRows rows,
            Refresh refresh,
            WallClock wallClock,
            @Value("${parley.work.in-background:true}") boolean inBackground) {
        this.rows = rows;
        this.refresh = refresh;
        this.wallClock = wallClock;
        this.inBackground = inBackground;
    }

    @Scheduled(fixedDelayString = "${parley.work.interval}", initialDelayString = "${parley.work.interval}")
    void tick() {
        if (inBackground) {
            runDue();
        }
    }

    void runDue() {
        List<UUID> due;
        do {
            Instant now = wallClock.now();
            due = rows.claim(now, now.plus(LEASE), AT_ONCE);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(id -> threads.execute(() -> run(id)));
            }
        } while (!due.isEmpty() && !Thread.currentThread().isInterrupted());
    }

    private void run(UUID id) {
        try {
            refresh.run(id);
        } catch (RuntimeException e) {
            log.error("Reading connected calendar {} failed; it runs again", id, e);
        }
    }
}

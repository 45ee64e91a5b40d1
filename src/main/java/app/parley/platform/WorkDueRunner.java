package app.parley.platform;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs every module's due work: every few seconds, and at once when somebody needs it done. */
@Component
public class WorkDueRunner {

    private static final Logger log = LoggerFactory.getLogger(WorkDueRunner.class);

    private final List<WorkDue> works;
    private final Clock clock;
    private final boolean inBackground;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    WorkDueRunner(List<WorkDue> works, Clock clock, @Value("${parley.work.in-background:true}") boolean inBackground) {
        this.works = works;
        this.clock = clock;
        this.inBackground = inBackground;
    }

    /**
     * Does all that is due at the business clock's present; work that fails is logged and left for the next run. One run
     * at a time: a run that passed over rows which another one still holds would return before they are done.
     */
    public void runAll() {
        oneAtATime.lock();
        try {
            works.forEach(this::runToItsEnd);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Scheduled(fixedDelayString = "${parley.work.interval}", initialDelayString = "${parley.work.interval}")
    void tick() {
        if (inBackground) {
            runAll();
        }
    }

    private void runToItsEnd(WorkDue work) {
        try {
            int done;
            do {
                done = work.runBatch(clock.instant());
            } while (done > 0 && !Thread.currentThread().isInterrupted());
        } catch (RuntimeException e) {
            log.error("Due work {} failed; it runs again", work.getClass().getSimpleName(), e);
        }
    }
}

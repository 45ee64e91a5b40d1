package app.parley.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old idempotency keys, on one instance at a time, in batches too small to be in anybody's way. */
@Configuration(proxyBeanMethods = false)
class IdempotencyJobs {

    private static final int BATCH = 1_000;

    @Bean
    RecurringTask<Void> idempotencyPurge(Idempotency idempotency) {
        return Tasks.recurring("idempotency-purge", FixedDelay.ofHours(1)).execute((instance, context) -> {
            int forgotten;
            do {
                forgotten = idempotency.purge(BATCH);
            } while (forgotten == BATCH && !Thread.currentThread().isInterrupted());
        });
    }
}

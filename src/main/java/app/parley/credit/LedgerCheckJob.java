package app.parley.credit;

import app.parley.platform.Invariants;
import app.parley.platform.Invariants.Violation;
import app.parley.platform.WallClock;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that recomputes everything, on any instance; given up visibly when it fails again and again. */
@Configuration(proxyBeanMethods = false)
class LedgerCheckJob {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int RETRIES = 3;

    private final LedgerCheckRows rows;
    private final Recomputation recomputation;
    private final Invariants invariants;
    private final WallClock wallClock;

    LedgerCheckJob(LedgerCheckRows rows, Recomputation recomputation, Invariants invariants, WallClock wallClock) {
        this.rows = rows;
        this.recomputation = recomputation;
        this.invariants = invariants;
        this.wallClock = wallClock;
    }

    @Bean
    OneTimeTask<Void> ledgerCheckTask() {
        return Tasks.oneTime("ledger-check")
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES, new OnFailureRetryLater<>(PAUSE), (failed, operations) -> {
                            rows.giveUp(id(failed.getExecution().taskInstance.getId()), wallClock.now());
                            operations.remove();
                        }))
                .execute((instance, context) -> check(id(instance.getId())));
    }

    private void check(UUID id) {
        Map<String, List<Violation>> found = invariants.violationsByPart(done -> rows.advance(id, done));
        List<String> ledger = found.getOrDefault("ledger", List.of()).stream()
                .map(Violation::sentence)
                .toList();
        List<String> others = found.entrySet().stream()
                .filter(part -> !part.getKey().equals("ledger"))
                .flatMap(part -> part.getValue().stream())
                .map(violation -> violation.invariant() + ": " + violation.sentence())
                .toList();
        rows.finish(id, recomputation.counted(ledger), others, wallClock.now());
    }

    private static UUID id(String instance) {
        return UUID.fromString(instance);
    }
}

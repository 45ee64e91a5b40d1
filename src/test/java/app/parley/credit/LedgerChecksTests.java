package app.parley.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.platform.Invariants;
import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recomputing everything in the background. */
@ParleyTest
class LedgerChecksTests {

    @Autowired
    LedgerChecks checks;

    @Autowired
    LedgerCheckRows rows;

    @Autowired
    Invariants invariants;

    @Autowired
    WallClock wallClock;

    private final PersonId ada = PersonId.of(Ids.next());

    @Test
    void isDoneInTheBackgroundAndKept() {
        LedgerCheckRun begun = checks.begin(ada);
        assertThat(begun.state()).isEqualTo(LedgerCheckRun.State.RUNNING);
        assertThat(begun.result()).isNull();

        LedgerCheckRun done = finished(begun.id());
        assertThat(done.state()).isEqualTo(LedgerCheckRun.State.FINISHED);
        assertThat(done.done()).isEqualTo(done.total()).isEqualTo(invariants.size());
        assertThat(done.result()).isNotNull().extracting(LedgerCheck::balanced).isEqualTo(true);
        assertThat(done.others()).isEmpty();
        assertThat(checks.list(SliceRequest.first(10)).items()).first().isEqualTo(done);
    }

    @Test
    void whoeverAsksWhileOneRunsGetsThatOne() {
        UUID running = Ids.next();
        assertThat(rows.begin(running, ada, 1, wallClock.now())).isTrue();

        assertThat(checks.begin(PersonId.of(Ids.next())).id()).isEqualTo(running);
        rows.giveUp(running, wallClock.now());
        assertThat(checks.get(running).state()).isEqualTo(LedgerCheckRun.State.FAILED);
        assertThat(finished(checks.begin(ada).id()).id()).isNotEqualTo(running);
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> told = new ArrayList<>();
        invariants.violationsByPart(told::add);
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, invariants.size()).boxed().toList());
    }

    @Test
    void howFarItIsCanBeReadWhileItRuns() {
        UUID running = Ids.next();
        rows.begin(running, ada, invariants.size(), wallClock.now());
        List<Integer> read = new ArrayList<>();
        invariants.violationsByPart(done -> {
            rows.advance(running, done);
            read.add(seenByOthers(running));
        });
        rows.giveUp(running, wallClock.now());
        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, invariants.size()).boxed().toList());
    }

    private int seenByOthers(UUID run) {
        return CompletableFuture.supplyAsync(() -> checks.get(run).done()).join();
    }

    private LedgerCheckRun finished(UUID id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> checks.get(id).state() != LedgerCheckRun.State.RUNNING);
        return checks.get(id);
    }
}

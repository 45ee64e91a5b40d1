package app.parley.settlement;

import app.parley.meeting.Evaluations;
import app.parley.meeting.MeetingFacts;
import app.parley.platform.WallClock;
import app.parley.platform.WorkDue;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles what is due when a side has kept silent to the end: many meetings in one transaction, on any number of
 * instances. A meeting that fails is parked with its error and tried again alone, so that it never stops the others.
 */
@Component
@Order(30)
class SettlementSweep implements WorkDue {

    static final int BATCH = 1_000;

    private static final Logger log = LoggerFactory.getLogger(SettlementSweep.class);

    private final Evaluations evaluations;
    private final AnswerBook answers;
    private final Settler settler;
    private final Failures failures;
    private final RunBook runs;
    private final TransactionTemplate transaction;
    private final WallClock wallClock;

    SettlementSweep(
            Evaluations evaluations,
            AnswerBook answers,
            Settler settler,
            Failures failures,
            RunBook runs,
            TransactionTemplate transaction,
            WallClock wallClock) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.settler = settler;
        this.failures = failures;
        this.runs = runs;
        this.transaction = transaction;
        this.wallClock = wallClock;
    }

    @Override
    public int runBatch(Instant now) {
        Map<MeetingId, Instant> parked = failures.parked();
        Instant wallNow = wallClock.now();
        List<MeetingId> retries = parked.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(wallNow))
                .map(Map.Entry::getKey)
                .toList();
        Batch retried = settleEachAlone(retries, now);
        Batch together = settleTogether(now, parked.keySet());
        Tally tally = retried.tally().plus(together.tally());
        if (!tally.isNothing()) {
            runs.add(tally, now, wallNow, wallClock.now());
        }
        return retried.looked() + together.looked();
    }

    /** @param looked at how many meetings */
    private record Batch(int looked, Tally tally) {}

    private Batch settleTogether(Instant now, Set<MeetingId> parked) {
        List<MeetingId> claimed = new ArrayList<>();
        try {
            Tally tally = transaction.execute(status -> {
                List<MeetingFacts> due = evaluations.claimDue(now, BATCH + parked.size()).stream()
                        .filter(it -> !parked.contains(it.id()))
                        .toList();
                due.forEach(it -> claimed.add(it.id()));
                return settle(due, now);
            });
            return new Batch(claimed.size(), tally);
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            log.warn("Settling {} meetings together failed; now each alone", claimed.size(), e);
            return settleEachAlone(claimed, now);
        }
    }

    private Batch settleEachAlone(Collection<MeetingId> meetings, Instant now) {
        Tally tally = Tally.NONE;
        for (MeetingId meeting : meetings) {
            tally = tally.plus(settleAloneOrPark(meeting, now));
        }
        return new Batch(meetings.size(), tally);
    }

    private Tally settleAloneOrPark(MeetingId meeting, Instant now) {
        try {
            return transaction.execute(status -> settleAlone(meeting, now));
        } catch (RuntimeException e) {
            log.error("Meeting {} could not be settled and is parked", meeting, e);
            failures.note(meeting, e, wallClock.now());
            return Tally.FAILURE;
        }
    }

    private Tally settleAlone(MeetingId meeting, Instant now) {
        MeetingFacts facts = evaluations.lock(meeting);
        Tally tally = settle(isDue(facts, now) ? List.of(facts) : List.of(), now);
        failures.forget(Set.of(meeting));
        return tally;
    }

    private Tally settle(List<MeetingFacts> due, Instant now) {
        if (due.isEmpty()) {
            return Tally.NONE;
        }
        Map<MeetingId, AnswersInOrder> given =
                answers.of(due.stream().map(MeetingFacts::id).toList());
        List<Verdict> verdicts = due.stream()
                .map(it -> verdict(it, given.getOrDefault(it.id(), AnswersInOrder.NONE), now))
                .toList();
        settler.carryOut(verdicts, now);
        return Tally.of(verdicts);
    }

    private static Verdict verdict(MeetingFacts due, AnswersInOrder given, Instant now) {
        return Verdict.byRule(due, given, now)
                .orElseThrow(() -> new IllegalStateException("no rule settles meeting " + due.id()));
    }

    private static boolean isDue(MeetingFacts facts, Instant now) {
        Instant dueAt = facts.settlementDueAt();
        return dueAt != null && !dueAt.isAfter(now);
    }
}

package app.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The verbs of settlement: set-based, under locks the caller holds, for agreed meetings with blocked credits only. */
@ParleyTest
class EvaluationsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TransactionTemplate transaction;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    Instant at;

    @BeforeEach
    void people() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(100_000);
        expert = fixture.seller(Approval.MANUAL, 1);
        at = TestClock.START;
    }

    @Test
    void closesManyWithTheirEventsInOrder() {
        List<MeetingFacts> agreed = Stream.generate(() -> fixture.agreedRequest(user, expert))
                .limit(5)
                .toList();

        rolledBack(() -> {
            evaluations.evaluate(agreed.stream().map(EvaluationsTests::paid).toList(), at);
            assertThat(agreed).allSatisfy(meeting -> {
                MeetingFacts closed = fixture.now(meeting);
                assertThat(closed.status()).isEqualTo(MeetingStatus.EVALUATED);
                assertThat(closed.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.PAID);
                assertThat(closed.settlementDueAt()).isNull();
                assertThat(closed.version()).isEqualTo(meeting.version() + 1);
                assertThat(fixture.timeline(meeting))
                        .endsWith(TimelineEventType.DISPUTE_DECIDED, TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT);
            });
        });
    }

    @Test
    void closesNothingButAgreedMeetings() {
        List<MeetingId> others = List.of(
                fixture.requested(user, expert).id(),
                fixture.proposed(user, expert, 5).id(),
                fixture.paid(user, expert).id());

        for (MeetingId other : others) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> rolledBack(() -> evaluations.evaluate(List.of(paid(other)), at)));
            assertThatIllegalStateException()
                    .isThrownBy(() -> rolledBack(() -> evaluations.openDisputes(List.of(other), at)));
        }
    }

    @Test
    void opensADisputeOnceAndTakesItOutOfTheSweep() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Instant due = agreed.time().end().plus(agreed.terms().evaluationLimit());

        rolledBack(() -> {
            assertThat(evaluations.claimDue(due.minusNanos(1_000), 1_000)).doesNotContain(agreed);
            assertThat(evaluations.claimDue(due, 1_000)).contains(agreed);
            evaluations.openDisputes(List.of(agreed.id()), at);
            assertThat(evaluations.claimDue(due, 1_000)).doesNotContain(agreed);
            assertThat(fixture.now(agreed).status()).isEqualTo(MeetingStatus.AGREED);
            assertThat(fixture.timeline(agreed)).endsWith(TimelineEventType.DISPUTE_OPENED);
            assertThatIllegalStateException().isThrownBy(() -> evaluations.openDisputes(List.of(agreed.id()), at));
        });
    }

    @Test
    void passesOverWhatAnotherInstanceHolds() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Instant due = agreed.time().end().plus(agreed.terms().evaluationLimit());
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);

        List<RuntimeException> failures = Races.together(List.of(
                () -> rolledBack(() -> {
                    evaluations.lock(agreed.id());
                    held.countDown();
                    await(seen);
                }),
                () -> {
                    await(held);
                    rolledBack(
                            () -> assertThat(evaluations.claimDue(due, 1_000)).doesNotContain(agreed));
                    seen.countDown();
                }));

        assertThat(failures).isEmpty();
    }

    @Test
    void joinsATransactionAndBeginsNone() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> evaluations.claimDue(at, 1));
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private static Evaluation paid(MeetingFacts meeting) {
        return paid(meeting.id());
    }

    private static Evaluation paid(MeetingId meeting) {
        return new Evaluation(
                meeting,
                CreditPaymentStatus.PAID,
                null,
                List.of(
                        new Evaluation.Event(TimelineEventType.DISPUTE_DECIDED, Map.of("outcome", "PAY")),
                        new Evaluation.Event(TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT, Map.of("amount", 1))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

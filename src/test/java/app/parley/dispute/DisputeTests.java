package app.parley.dispute;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static app.parley.settlement.Outcome.PAY;
import static app.parley.settlement.Outcome.REFUND;
import static app.parley.settlement.Outcome.REFUND_AND_COMPENSATE;
import static app.parley.settlement.Outcome.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.TimelineEvent;
import app.parley.meeting.TimelineEventType;
import app.parley.platform.Invariants;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.Settlement;
import app.parley.settlement.SettlementFixture;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.settlement.SettlementRule;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.Statements;
import app.parley.support.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class DisputeTests {

    private static final SliceRequest PAGE = SliceRequest.first(100);

    @Autowired
    ApplicationContext context;

    @Autowired
    Disputes disputes;

    @Autowired
    Accounts accounts;

    @Autowired
    Gate gate;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    SettlementFixture fixture;
    PersonId administrator;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
        administrator = fixture.administrator();
    }

    @AfterEach
    void ledgerHolds() {
        InvariantsAssert.assertHold(invariants);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # price, outcome,         percent, status,                    returned, expert, fee, platform
            100, PAY,                   ,      PAID,                      0,        80,     20,  0
            100, REFUND,                ,      RETURNED,                  100,      0,      0,   0
            100, REFUND_AND_COMPENSATE, ,      RETURNED_AND_COMPENSATED,  100,      50,     0,   50
            100, SPLIT,                 50,    SPLIT,                     50,       40,     10,  0
            99,  SPLIT,                 33,    SPLIT,                     67,       26,     6,   0
            3,   SPLIT,                 1,     SPLIT,                     3,        0,      0,   0
            0,   SPLIT,                 99,    SPLIT,                     0,        0,      0,   0
            0,   REFUND_AND_COMPENSATE, ,      RETURNED_AND_COMPENSATED,  0,        0,      0,   0
            """)
    void movesWhatWasDecided(
            long price,
            Outcome outcome,
            @Nullable Integer percent,
            CreditPaymentStatus becomes,
            long returned,
            long expert,
            long fee,
            long platform) {
        Case disputed = fixture.disputed(price);
        disputes.decide(administrator, disputed.id(), outcome, percent, "Both were there.");

        assertThat(fixture.now(disputed).status()).isEqualTo(MeetingStatus.EVALUATED);
        assertThat(fixture.now(disputed).creditPaymentStatus()).isEqualTo(becomes);
        fixture.assertBalances(disputed, returned, 0, expert);
        Settlement settlement = fixture.settlement(disputed);
        assertThat(settlement.rule()).isEqualTo(SettlementRule.ADMINISTRATOR_DECIDED);
        assertThat(settlement.outcome()).isEqualTo(outcome);
        assertThat(settlement.platformFee().amount()).isEqualTo(fee);
        assertThat(settlement.platformPaid().amount()).isEqualTo(platform);
        assertThat(settlement.facts()).containsEntry("reason", "Both were there.");
    }

    @Test
    void theTimelineSaysWhoDecidedAndWhatMoved() {
        Case disputed = fixture.disputed(100);
        disputes.decide(administrator, disputed.id(), SPLIT, 25, "A quarter of an hour was held.");
        List<TimelineEvent> events = fixture.people.meetings.timeline(disputed.id(), USER);
        assertThat(events.subList(events.size() - 4, events.size()))
                .extracting(TimelineEvent::type, TimelineEvent::actor, TimelineEvent::data)
                .containsExactly(
                        tuple(TimelineEventType.DISPUTE_OPENED, null, Map.of()),
                        tuple(
                                TimelineEventType.DISPUTE_DECIDED,
                                administrator,
                                Map.of("outcome", "SPLIT", "expertPercent", 25)),
                        tuple(
                                TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT,
                                administrator,
                                Map.of("amount", 20, "platformFee", 5)),
                        tuple(TimelineEventType.PAYMENT_RETURNED_TO_USER, administrator, Map.of("amount", 75)));
    }

    @Test
    void bothSidesReadTheReason() {
        Case disputed = fixture.disputed(100);
        Dispute decided = disputes.decide(administrator, disputed.id(), REFUND, null, "  The expert never came.\r\n");
        assertThat(decided.decision()).isNotNull();
        assertThat(decided.decision().reason()).isEqualTo("The expert never came.");
        assertThat(decided.decision().by()).isEqualTo(administrator);
        assertThat(disputes.of(List.of(disputed.id()))).containsEntry(disputed.id(), decided);
    }

    @Test
    void isDecidedOnce() {
        Case disputed = fixture.disputed(100);
        disputes.decide(administrator, disputed.id(), PAY, null, "Held.");
        refuses(NoOpenDispute.class, () -> disputes.decide(administrator, disputed.id(), REFUND, null, "Not held."));
    }

    @Test
    void refusesWhereNothingIsDisputed() {
        Case waiting = fixture.ended(100);
        refuses(NoOpenDispute.class, () -> disputes.decide(administrator, waiting.id(), PAY, null, "Why not."));
        refuses(
                NotFound.class,
                () -> disputes.decide(administrator, MeetingId.of(new UUID(7, 7)), PAY, null, "Why not."));
        refuses(NotFound.class, () -> disputes.evidence(administrator, waiting.id()));
    }

    @Test
    void onlyAdministratorsSeeAndDecide() {
        Case disputed = fixture.disputed(100);
        for (PersonId person : List.of(disputed.user(), disputed.expert(), fixture.people.person())) {
            refuses(NotAllowed.class, () -> disputes.decide(person, disputed.id(), PAY, null, "Mine."));
            refuses(NotAllowed.class, () -> disputes.evidence(person, disputed.id()));
            refuses(NotAllowed.class, () -> disputes.list(person, true, PAGE));
        }
    }

    @Test
    void nobodyDecidesACaseOfTheirOwn() {
        Case disputed = fixture.disputed(100);
        for (PersonId side : List.of(disputed.user(), disputed.expert())) {
            accounts.grant(side, Role.ADMIN);
            refuses(OwnCase.class, () -> disputes.decide(side, disputed.id(), PAY, null, "Mine."));
        }
    }

    @Test
    void refusesDecisionsThatAreNotWhole() {
        Case disputed = fixture.disputed(100);
        refusesField("outcome", () -> disputes.decide(administrator, disputed.id(), null, null, "Why."));
        refusesField("reason", () -> disputes.decide(administrator, disputed.id(), PAY, null, null));
        refusesField("reason", () -> disputes.decide(administrator, disputed.id(), PAY, null, "  \n "));
        refusesField("reason", () -> disputes.decide(administrator, disputed.id(), PAY, null, "x".repeat(5_001)));
        refusesField("expertPercent", () -> disputes.decide(administrator, disputed.id(), SPLIT, null, "Why."));
        refusesField("expertPercent", () -> disputes.decide(administrator, disputed.id(), SPLIT, 0, "Why."));
        refusesField("expertPercent", () -> disputes.decide(administrator, disputed.id(), SPLIT, 100, "Why."));
        refusesField("expertPercent", () -> disputes.decide(administrator, disputed.id(), PAY, 50, "Why."));
        disputes.decide(administrator, disputed.id(), SPLIT, 99, "x".repeat(5_000));
    }

    @Test
    void listsOldestFirstPageByPage() {
        List<MeetingId> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(fixture.disputed(10).id());
        }
        disputes.decide(administrator, opened.get(1), PAY, null, "Held.");
        List<MeetingId> open = new ArrayList<>(opened);
        open.remove(1);

        assertThat(all(true)).containsSubsequence(open).doesNotContain(opened.get(1));
        assertThat(all(false)).contains(opened.get(1)).doesNotContainAnyElementsOf(open);
        assertThat(all(null)).containsSubsequence(opened);
        assertThatThrownBy(() -> disputes.list(administrator, null, new SliceRequest(10, "nonsense")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void listsAnyNumberWithTheSameNumberOfQueries() {
        fixture.disputed(10);
        long forOne = Statements.during(() -> disputes.list(administrator, null, new SliceRequest(1, null)));
        for (int i = 0; i < 4; i++) {
            fixture.disputed(10);
        }

        long forFive = Statements.during(() -> assertThat(disputes.list(administrator, null, new SliceRequest(5, null))
                        .items())
                .hasSize(5));

        assertThat(forFive).isEqualTo(forOne).isLessThanOrEqualTo(9);
    }

    private List<MeetingId> all(@Nullable Boolean open) {
        List<MeetingId> found = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Evidence> page = disputes.list(administrator, open, new SliceRequest(2, cursor));
            page.items().forEach(it -> found.add(it.meeting().id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }

    @Test
    void evidenceSaysWhatWasSaidAndWhoWasThere() {
        Case agreed = fixture.agreed(100);
        fixture.clock.set(agreed.meeting().time().start());
        gate.enter(fixture.people.token(agreed.user(), agreed.id()));
        fixture.clock.set(agreed.end());
        fixture.progress.record(agreed.user(), agreed.id(), Answer.FAILED_BECAUSE_OF_OTHER_PARTY, "Nobody came.", null);
        fixture.answer(agreed, EXPERT, Answer.WENT_SMOOTHLY);

        Evidence evidence = disputes.evidence(administrator, agreed.id());

        assertThat(evidence.dispute().cause()).isEqualTo(SettlementRule.USER_BLAMED_EXPERT_WHO_SAID_SMOOTH);
        assertThat(evidence.meeting().id()).isEqualTo(agreed.id());
        assertThat(evidence.answers().user()).extracting("comment").isEqualTo("Nobody came.");
        assertThat(evidence.answers().expert()).extracting("answer").isEqualTo(Answer.WENT_SMOOTHLY);
        assertThat(evidence.attendance())
                .extracting(Evidence.Attendance::role, it -> Optional.ofNullable(it.firstVisit()))
                .containsExactly(
                        tuple(
                                ParticipantRole.USER,
                                Optional.of(agreed.meeting().time().start())),
                        tuple(ParticipantRole.EXPERT, Optional.empty()));
        assertThat(evidence.timeline())
                .extracting(TimelineEvent::type)
                .contains(TimelineEventType.USER_ATTENDED, TimelineEventType.DISPUTE_OPENED);
    }

    @RepeatedTest(10)
    void twoDecisionsAtOnceMakeOne() throws Exception {
        Case disputed = fixture.disputed(100);
        PersonId other = fixture.administrator();
        List<Boolean> decided = Together.run(List.of(
                () -> succeeds(() -> disputes.decide(administrator, disputed.id(), PAY, null, "Held.")),
                () -> succeeds(() -> disputes.decide(other, disputed.id(), REFUND_AND_COMPENSATE, null, "Not held."))));
        assertThat(decided).containsExactlyInAnyOrder(true, false);
        boolean paid = fixture.settlement(disputed).outcome() == PAY;
        fixture.assertBalances(disputed, paid ? 0 : 100, 0, paid ? 80 : 50);
    }

    @RepeatedTest(5)
    void theSweepAndADecisionMakeOneSettlement() throws Exception {
        Case disputed = fixture.disputed(100);
        fixture.clock.set(disputed.limit());
        Together.run(List.of(
                () -> succeeds(() -> disputes.decide(administrator, disputed.id(), REFUND, null, "Not held.")),
                () -> succeeds(fixture::sweep)));
        assertThat(fixture.settlement(disputed).rule()).isEqualTo(SettlementRule.ADMINISTRATOR_DECIDED);
        fixture.assertBalances(disputed, 100, 0, 0);
    }

    private static boolean succeeds(Runnable command) {
        try {
            command.run();
            return true;
        } catch (NoOpenDispute e) {
            return false;
        }
    }

    private void refuses(Class<? extends RuntimeException> refusal, ThrowingCallable command) {
        String before = Digest.of(jdbc);
        assertThatThrownBy(command).isInstanceOf(refusal);
        assertThat(Digest.of(jdbc)).isEqualTo(before);
    }

    private void refusesField(String field, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(InvalidInput.Field::field)
                                .containsExactly(field));
    }
}

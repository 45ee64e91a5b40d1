package app.parley.settlement;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_OTHER_PARTY;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_PLATFORM;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.dispute.Disputes;
import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.meeting.WrongState;
import app.parley.platform.Invariants;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.RuleViolation;
import app.parley.shared.StaleVersion;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class SettlementTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Disputes disputes;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    SettlementFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
    }

    @AfterEach
    void ledgerHolds() {
        InvariantsAssert.assertHold(invariants);
    }

    @ParameterizedTest(name = "user {0}, expert {1}, first {2}")
    @CsvSource(textBlock = SettlementRuleTests.TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void everyRowOfTheTableHappens(String user, String expert, String first, String before, String atLimit) {
        Case meeting = fixture.ended(100);
        for (Side side : first.equals("EXPERT") ? List.of(EXPERT, USER) : List.of(USER, EXPERT)) {
            String answer = side == USER ? user : expert;
            if (!answer.equals("-")) {
                fixture.answer(meeting, side, SettlementRuleTests.ANSWERS.get(answer));
            }
        }
        assertHappened(meeting, before);

        fixture.clock.set(meeting.limit().minusNanos(1_000));
        fixture.sweep();
        assertHappened(meeting, before);

        fixture.clock.set(meeting.limit());
        fixture.sweep();
        assertHappened(meeting, atLimit);
    }

    private void assertHappened(Case meeting, String verdict) {
        String[] words = verdict.split("\\s+");
        switch (words[0]) {
            case "PAY" -> assertPaid(meeting, words[1]);
            case "REFUND" -> assertRefunded(meeting, words[1]);
            case "REFUND_AND_COMPENSATE" -> assertCompensated(meeting, words[1]);
            case "DISPUTE" -> assertDisputed(meeting, words[1]);
            default -> assertWaiting(meeting);
        }
    }

    private void assertPaid(Case meeting, String rule) {
        assertSettled(meeting, rule, CreditPaymentStatus.PAID, 0, 80, 20, 0);
        fixture.assertBalances(meeting, 0, 0, 80);
        assertMovements(meeting, TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT);
    }

    private void assertRefunded(Case meeting, String rule) {
        assertSettled(meeting, rule, CreditPaymentStatus.RETURNED, 100, 0, 0, 0);
        fixture.assertBalances(meeting, 100, 0, 0);
        assertMovements(meeting, TimelineEventType.PAYMENT_RETURNED_TO_USER);
    }

    private void assertCompensated(Case meeting, String rule) {
        assertSettled(meeting, rule, CreditPaymentStatus.RETURNED_AND_COMPENSATED, 100, 50, 0, 50);
        fixture.assertBalances(meeting, 100, 0, 50);
        assertMovements(
                meeting, TimelineEventType.PAYMENT_RETURNED_TO_USER, TimelineEventType.COMPENSATION_PAID_TO_EXPERT);
    }

    private void assertMovements(Case meeting, TimelineEventType... movements) {
        assertThat(fixture.timeline(meeting))
                .filteredOn(type ->
                        type.name().startsWith("PAYMENT_") || type.name().startsWith("COMPENSATION_"))
                .containsExactly(movements);
    }

    private void assertDisputed(Case meeting, String rule) {
        assertThat(disputes.of(Set.of(meeting.id())).get(meeting.id()))
                .extracting(dispute -> dispute.cause().name(), dispute -> dispute.decision())
                .containsExactly(rule, null);
        assertThat(fixture.timeline(meeting)).endsWith(TimelineEventType.DISPUTE_OPENED);
        assertThat(fixture.now(meeting).settlementDueAt()).isNull();
        assertUnsettled(meeting);
    }

    private void assertWaiting(Case meeting) {
        assertThat(disputes.of(Set.of(meeting.id()))).isEmpty();
        assertThat(fixture.now(meeting).settlementDueAt()).isEqualTo(meeting.limit());
        assertUnsettled(meeting);
    }

    private void assertUnsettled(Case meeting) {
        assertThat(fixture.now(meeting).status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(fixture.now(meeting).creditPaymentStatus()).isEqualTo(CreditPaymentStatus.BLOCKED);
        assertThat(fixture.find(meeting)).isNull();
        fixture.assertBalances(meeting, 0, 100, 0);
    }

    private void assertSettled(
            Case meeting, String rule, CreditPaymentStatus becomes, long returned, long paid, long fee, long spent) {
        MeetingFacts now = fixture.now(meeting);
        assertThat(now.status()).isEqualTo(MeetingStatus.EVALUATED);
        assertThat(now.creditPaymentStatus()).isEqualTo(becomes);
        assertThat(now.settlementDueAt()).isNull();
        Settlement settlement = fixture.settlement(meeting);
        assertThat(settlement.rule()).hasToString(rule);
        assertThat(settlement.userReturned().amount()).isEqualTo(returned);
        assertThat(settlement.expertPaid().amount()).isEqualTo(paid);
        assertThat(settlement.platformFee().amount()).isEqualTo(fee);
        assertThat(settlement.platformPaid().amount()).isEqualTo(spent);
    }

    @Test
    void opensADisputeAboutASilentUserWhereTheTermsSaySo() {
        Case meeting = fixture.ended(100);
        jdbc.sql("update meeting set silent_user_after_expert_smooth = 'DISPUTE' where id = :id")
                .param("id", meeting.id().value())
                .update();
        fixture.answer(meeting, EXPERT, WENT_SMOOTHLY);
        fixture.clock.set(meeting.limit());
        fixture.sweep();
        assertDisputed(meeting, "EXPERT_SAID_SMOOTH_AND_SILENCE_IS_UNCLEAR");
    }

    @Test
    void aPriceOfZeroGoesTheSameWays() {
        Case paid = fixture.ended(0);
        fixture.answer(paid, USER, WENT_SMOOTHLY);
        Case compensated = fixture.ended(0);
        fixture.answer(compensated, USER, FAILED_BECAUSE_OF_PLATFORM);
        fixture.answer(compensated, EXPERT, FAILED_BECAUSE_OF_PLATFORM);
        Case silent = fixture.ended(0);
        fixture.clock.set(silent.limit());
        fixture.sweep();

        assertSettled(paid, "USER_SAID_SMOOTH", CreditPaymentStatus.PAID, 0, 0, 0, 0);
        assertSettled(compensated, "BOTH_BLAMED_PLATFORM", CreditPaymentStatus.RETURNED_AND_COMPENSATED, 0, 0, 0, 0);
        assertSettled(silent, "BOTH_SILENT", CreditPaymentStatus.PAID, 0, 0, 0, 0);
    }

    @Test
    void theFactsStandWithTheSettlement() {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, EXPERT, WENT_SMOOTHLY);
        fixture.clock.advance(Duration.ofHours(1));
        fixture.answer(meeting, USER, FAILED_BECAUSE_OF_ME);
        assertThat(fixture.settlement(meeting).facts())
                .containsEntry("userAnswer", "FAILED_BECAUSE_OF_ME")
                .containsEntry(
                        "userAnsweredAt", meeting.end().plusSeconds(3_600).toString())
                .containsEntry("expertAnswer", "WENT_SMOOTHLY")
                .containsEntry("first", "EXPERT")
                .containsEntry("limitAt", meeting.limit().toString())
                .containsEntry("price", 100)
                .containsEntry("platformFeePercent", 20);
    }

    @Test
    void keepsTheTermsItWasAgreedUnder() {
        Case meeting = fixture.ended(100);
        jdbc.sql("update meeting set platform_fee_percent = 7 where id = :id")
                .param("id", meeting.id().value())
                .update();
        fixture.answer(meeting, USER, WENT_SMOOTHLY);
        fixture.assertBalances(meeting, 0, 0, 93);
    }

    @Test
    void answersAfterTheEvaluationAreKeptAndMoveNothing() {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, USER, WENT_SMOOTHLY);
        fixture.answer(meeting, EXPERT, FAILED_BECAUSE_OF_ME);
        assertSettled(meeting, "USER_SAID_SMOOTH", CreditPaymentStatus.PAID, 0, 80, 20, 0);
        fixture.assertBalances(meeting, 0, 0, 80);
        assertThat(fixture.answers(meeting).of(EXPERT)).extracting("answer").isEqualTo(FAILED_BECAUSE_OF_ME);
        assertThat(fixture.settlement(meeting).facts()).doesNotContainKey("expertAnswer");
    }

    @Test
    void takesAnswersFromTheEndToJustBeforeTheLimitAcrossAClockChange() {
        Case meeting = fixture.agreed(100);
        Instant end = Instant.parse("2027-03-26T23:30:00Z");
        jdbc.sql("""
                update meeting set starts_at = cast(:end as timestamptz) - interval '30 minutes', ends_at = :end,
                    settlement_due_at = cast(:end as timestamptz) + interval '168 hours' where id = :id
                """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("id", meeting.id().value())
                .update();
        Instant limit = Instant.parse("2027-04-02T23:30:00Z");

        fixture.clock.set(end.minusNanos(1_000));
        refuses("too-early", () -> fixture.answer(meeting, USER, FAILED_BECAUSE_OF_OTHER_PARTY));
        fixture.clock.set(end);
        fixture.answer(meeting, USER, FAILED_BECAUSE_OF_OTHER_PARTY);
        fixture.clock.set(limit);
        refuses("too-late", () -> fixture.answer(meeting, EXPERT, WENT_SMOOTHLY));
        fixture.clock.set(limit.minusNanos(1_000));
        fixture.sweep();
        assertThat(fixture.find(meeting)).isNull();
        fixture.clock.set(limit);
        fixture.sweep();
        assertThat(fixture.settlement(meeting).rule()).isEqualTo(SettlementRule.USER_BLAMED_SILENT_EXPERT);
        assertThat(fixture.settlement(meeting).at()).isEqualTo(limit);
    }

    @Test
    void takesAnAnswerJustBeforeTheLimit() {
        Case meeting = fixture.ended(100);
        fixture.clock.set(meeting.limit().minusNanos(1_000));
        fixture.answer(meeting, EXPERT, FAILED_BECAUSE_OF_ME);
        assertRefunded(meeting, "EXPERT_ADMITTED_FAULT_FIRST");
    }

    @Test
    void eachSideAnswersOnce() {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, USER, FAILED_BECAUSE_OF_OTHER_PARTY);
        refuses("already-answered", () -> fixture.answer(meeting, USER, WENT_SMOOTHLY));
        fixture.answer(meeting, EXPERT, FAILED_BECAUSE_OF_ME);
        refuses("already-answered", () -> fixture.answer(meeting, EXPERT, WENT_SMOOTHLY));
    }

    @Test
    void refusesEverybodyElseAndEverythingElse() {
        Case meeting = fixture.ended(100);
        var stranger = fixture.people.person();
        assertThatThrownBy(() -> fixture.progress.record(stranger, meeting.id(), WENT_SMOOTHLY, "", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.progress.record(meeting.user(), meeting.id(), null, "", null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        fixture.progress.record(meeting.user(), meeting.id(), WENT_SMOOTHLY, "x".repeat(2_001), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.progress.record(
                        meeting.user(),
                        meeting.id(),
                        WENT_SMOOTHLY,
                        "",
                        fixture.now(meeting).version() + 1))
                .isInstanceOf(StaleVersion.class);
        assertWaiting(meeting);
    }

    @Test
    void refusesAnswersAboutMeetingsThatWereNeverHeld() {
        Case meeting = fixture.agreed(100);
        fixture.people.meetings.cancel(meeting.expert(), meeting.id(), "Ill", null, null);
        fixture.clock.set(meeting.end());
        assertThatThrownBy(() -> fixture.answer(meeting, USER, WENT_SMOOTHLY)).isInstanceOf(WrongState.class);
    }

    @Test
    void theSweepLeavesAloneWhatIsDecidedOrDisputed() {
        Case paid = fixture.ended(100);
        fixture.answer(paid, USER, WENT_SMOOTHLY);
        Case disputed = fixture.disputed(100);
        fixture.clock.set(TestClock.START.plus(Duration.ofDays(700)));
        fixture.sweep();
        String before = Digest.of(jdbc);
        fixture.sweep();
        assertThat(Digest.of(jdbc)).isEqualTo(before);
        assertPaid(paid, "USER_SAID_SMOOTH");
        assertDisputed(disputed, "EACH_BLAMED_THE_OTHER");
    }

    @Test
    void eventsSayTheAmountsAndNeverTheAnswers() {
        Case meeting = fixture.ended(99);
        fixture.answer(meeting, USER, WENT_SMOOTHLY);
        assertThat(fixture.people.meetings.timeline(meeting.id(), null))
                .filteredOn(event -> event.type() == TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT)
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isEqualTo(Map.of("amount", 80, "platformFee", 19)));
        assertThat(fixture.people.meetings.timeline(meeting.id(), null))
                .noneMatch(event -> event.data().toString().contains("SMOOTH"));
    }

    private void refuses(String code, ThrowingCallable command) {
        String before = Digest.of(jdbc);
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(Digest.of(jdbc)).isEqualTo(before);
    }
}

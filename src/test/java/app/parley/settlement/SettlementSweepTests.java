package app.parley.settlement;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.credit.Ledger;
import app.parley.credit.Reference;
import app.parley.dispute.Disputes;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.TimelineEventType;
import app.parley.platform.Invariants;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestDatabase;
import app.parley.support.Together;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ParleyTest
class SettlementSweepTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    @Autowired
    Invariants invariants;

    @Autowired
    Disputes disputes;

    @Autowired
    Ledger ledger;

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

    @Test
    void fourInstancesSettleEveryMeetingOnce() throws Exception {
        Case first = fixture.agreed(10);
        int copies = 2_100;
        copy(first, copies);
        fixture.clock.set(first.limit());

        Together.run(IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(instance -> () -> {
                    fixture.sweep();
                    return null;
                })
                .toList());

        assertThat(copies(first, "meeting", "status = 'EVALUATED' and credit_status = 'PAID'"))
                .isEqualTo(copies + 1);
        assertThat(copies(first, "settlement", "rule = 'BOTH_SILENT' and expert_paid = 8"))
                .isEqualTo(copies + 1);
        assertThat(copies(first, "timeline_event", "type = 'PAYMENT_TRANSFERRED_TO_EXPERT'"))
                .isEqualTo(copies + 1);
        assertThat(count("select count(*) from settlement_failure")).isZero();
        fixture.assertBalances(first, 0, 0, 8L * (copies + 1));
    }

    @Test
    void oneBadMeetingStopsNoOther() throws Exception {
        Case bad = fixture.agreed(10);
        copy(bad, 20);
        Case good = fixture.agreed(10);
        fixture.clock.set(bad.limit().isAfter(good.limit()) ? bad.limit() : good.limit());
        spoil(bad);

        fixture.sweep();

        assertThat(fixture.settlement(good).rule()).isEqualTo(SettlementRule.BOTH_SILENT);
        assertThat(copies(bad, "meeting", "status = 'EVALUATED'")).isEqualTo(20);
        assertThat(fixture.now(bad).status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(count("select attempts from settlement_failure")).isEqualTo(1);

        retryNow();
        fixture.sweep();
        assertThat(count("select attempts from settlement_failure")).isEqualTo(2);

        heal(bad);
        retryNow();
        fixture.sweep();
        assertThat(fixture.settlement(bad).rule()).isEqualTo(SettlementRule.BOTH_SILENT);
        assertThat(count("select count(*) from settlement_failure")).isZero();
    }

    @Test
    void whatItDidIsWrittenDown() {
        Case silent = fixture.agreed(10);
        Case disputed = fixture.agreed(10);
        Case bad = fixture.agreed(10);
        fixture.clock.set(disputed.end());
        fixture.answer(disputed, USER, Answer.FAILED_BECAUSE_OF_PLATFORM);
        fixture.clock.set(latest(silent, disputed, bad));
        spoil(bad);
        int before = runs().size();

        fixture.sweep();
        fixture.sweep();
        heal(bad);

        assertThat(runs()).hasSize(before + 1).first().satisfies(run -> {
            assertThat(run.businessTime()).isEqualTo(fixture.clock.instant());
            assertThat(run.settled()).isEqualTo(1);
            assertThat(run.disputed()).isEqualTo(1);
            assertThat(run.failed()).isEqualTo(1);
            assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt());
        });
        retryNow();
        fixture.sweep();
        assertThat(runs()).first().extracting(SettlementRun::settled).isEqualTo(1);
    }

    private List<SettlementRun> runs() {
        return context.getBean(Settlements.class).runs(SliceRequest.first(50)).items();
    }

    private static Instant latest(Case... cases) {
        return Stream.of(cases).map(Case::limit).max(Instant::compareTo).orElseThrow();
    }

    @RepeatedTest(10)
    void oppositeAnswersAtOnceMakeOneSettlement() throws Exception {
        Case meeting = fixture.ended(100);
        Together.run(List.of(
                () -> fixture.answer(meeting, USER, WENT_SMOOTHLY),
                () -> fixture.answer(meeting, EXPERT, FAILED_BECAUSE_OF_ME)));

        Settlement settlement = fixture.settlement(meeting);
        if (settlement.outcome() == Outcome.PAY) {
            assertThat(settlement.rule()).isEqualTo(SettlementRule.USER_SAID_SMOOTH);
            fixture.assertBalances(meeting, 0, 0, 80);
        } else {
            assertThat(settlement.rule()).isEqualTo(SettlementRule.EXPERT_ADMITTED_FAULT_FIRST);
            fixture.assertBalances(meeting, 100, 0, 0);
        }
        assertThat(fixture.timeline(meeting))
                .contains(TimelineEventType.PROGRESS_RECORDED_BY_USER, TimelineEventType.PROGRESS_RECORDED_BY_EXPERT);
    }

    @RepeatedTest(10)
    void aLateAnswerAndTheSweepMakeOneSettlement() throws Exception {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, USER, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        fixture.clock.set(meeting.limit().minusNanos(1_000));
        Together.run(List.of(() -> answerUnlessTooLate(meeting), () -> {
            fixture.clock.set(meeting.limit());
            fixture.sweep();
            return true;
        }));
        fixture.sweep();
        boolean settled = fixture.find(meeting) != null;
        boolean disputed = disputes.of(List.of(meeting.id())).containsKey(meeting.id());
        assertThat(settled).isNotEqualTo(disputed);
    }

    private boolean answerUnlessTooLate(Case meeting) {
        try {
            fixture.answer(meeting, EXPERT, WENT_SMOOTHLY);
            return true;
        } catch (TooLate e) {
            return false;
        }
    }

    /** Makes the settlement row impossible, as a fault would. */
    private void spoil(Case bad) {
        owner("alter table settlement add constraint spoilt check (meeting_id <> '%s') not valid".formatted(bad.id()));
    }

    private void heal(Case bad) {
        assertThat(fixture.find(bad)).isNull();
        owner("alter table settlement drop constraint spoilt");
    }

    private void owner(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void retryNow() {
        jdbc.sql("update settlement_failure set retry_at = failed_at").update();
    }

    /** The same agreement many times over, each with credits of its own blocked. */
    private void copy(Case original, int copies) {
        PersonId user = original.user();
        fixture.people.give(user, copies * original.price());
        transaction.executeWithoutResult(status -> {
            List<UUID> ids = jdbc.sql("""
                    insert into meeting
                    select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid()))).*
                    from meeting m cross join generate_series(1, :copies) where m.id = :original returning id
                    """)
                    .param("copies", copies)
                    .param("original", original.id().value())
                    .query(UUID.class)
                    .list();
            ids.forEach(id -> ledger.block(
                    new Reference("meeting", MeetingId.of(id).value()),
                    user,
                    Credits.of(original.price()),
                    fixture.clock.instant()));
        });
    }

    private long copies(Case original, String table, String condition) {
        String key = table.equals("meeting") ? "id" : "meeting_id";
        return jdbc.sql("select count(*) from %s where %s and %s in (select id from meeting where user_id = :user)"
                        .formatted(table, condition, key))
                .param("user", original.user().value())
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

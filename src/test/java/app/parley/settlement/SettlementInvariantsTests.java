package app.parley.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Invariants;
import app.parley.settlement.SettlementFixture.Case;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a bug could write is found; each is taken back afterwards. */
@ParleyTest
class SettlementInvariantsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    SettlementFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
    }

    @Test
    void findsAMeetingThatEndedWithoutASettlement() {
        assertThat(brokenBy(fixture.ended(100), """
                update meeting set status = 'EVALUATED', credit_status = 'PAID', settlement_due_at = null
                where id = :id""")).containsExactly("I4");
    }

    @Test
    void findsASettlementThatMovedNothing() {
        assertThat(brokenBy(fixture.ended(100), """
                insert into settlement values (:id, 'USER_SAID_SMOOTH', 'PAY', '{}', 0, 80, 20, 0,
                    (select ends_at from meeting where id = :id))""")).containsExactly("I4");
    }

    @Test
    void findsASettlementOfSilenceBeforeTheLimit() {
        assertThat(brokenBy(fixture.ended(0), """
                with closed as (update meeting set status = 'EVALUATED', credit_status = 'PAID', settlement_due_at = null
                    where id = :id)
                insert into settlement values (:id, 'BOTH_SILENT', 'PAY', '{}', 0, 0, 0, 0,
                    (select settlement_due_at - interval '1 microsecond' from meeting where id = :id))""")).containsExactly("I7");
    }

    @Test
    void findsAnAnswerOutOfTime() {
        assertThat(brokenBy(fixture.ended(100), """
                insert into progress_answer (meeting_id, side, person_id, answer, comment, answered_at)
                select id, 'USER', user_id, 'WENT_SMOOTHLY', '', settlement_due_at from meeting where id = :id""")).containsExactly("I7");
    }

    @Test
    void findsAMeetingThatIsDueTooEarly() {
        assertThat(brokenBy(fixture.ended(100), """
                update meeting set settlement_due_at = settlement_due_at - interval '1 microsecond' where id = :id""")).containsExactly("I7");
    }

    @Test
    void findsADisputeThatIsInTheSweep() {
        assertThat(brokenBy(fixture.disputed(100), "update meeting set settlement_due_at = ends_at where id = :id"))
                .containsExactly("I7");
    }

    @Test
    void findsADecisionThatSettledNothing() {
        assertThat(brokenBy(fixture.disputed(100), """
                update dispute set outcome = 'PAY', reason = 'Held.', decided_by = meeting_id, decided_at = opened_at
                where meeting_id = :id""")).contains("I8");
    }

    @Test
    void findsAPaymentWhileADisputeIsOpen() {
        assertThat(brokenBy(fixture.disputed(100), """
                update meeting set status = 'EVALUATED', credit_status = 'PAID' where id = :id""")).contains("I8");
    }

    private Set<String> brokenBy(Case meeting, String sql) {
        assertThat(invariants.violations()).isEmpty();
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(sql).param("id", meeting.id().value()).update();
            return invariants.violations().stream()
                    .map(Invariants.Violation::invariant)
                    .collect(Collectors.toSet());
        });
    }
}

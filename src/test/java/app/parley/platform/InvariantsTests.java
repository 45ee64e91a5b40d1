package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.dispute.Disputes;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.meeting.Side;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementFixture;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.PersonId;
import app.parley.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every query of {@code db/invariants.sql} seen red: on a copy of the tables that nothing protects from damage. */
@ParleyTest
class InvariantsTests {

    @Autowired
    Invariants invariants;

    @Autowired
    TestDatabase database;

    /** What goes wrong, and how the query that finds it begins and says it. */
    record Damage(String invariant, String sentence, String sql) {

        static Damage of(String text) {
            String[] parts = text.split("\\|", 3);
            return new Damage(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }

        @Override
        public String toString() {
            return invariant + " " + sentence;
        }
    }

    /** One for each query, in the order of the file. */
    static Stream<Damage> damages() {
        return Arrays.stream("""
                I1 | all entries together sum to 1 | update ledger_entry set amount = amount + 1 where id = 1
                I2 | has 2 entries that sum to 1 | update ledger_entry set amount = amount + 1 where id = 1
                I2 | belongs to no transfer or no account | update ledger_entry set account_id = 99999 where id = 1
                I3 | sums to - | update ledger_entry set amount = -9999 where account_id in (select id from ledger_account where kind = 'AVAILABLE')
                I3 | its entries sum to | update ledger_account set balance = balance + 1 where owner is not null
                I3 | the entries until then sum to | update ledger_entry set balance_after = 0 where balance_after is null
                I4 | was blocked 2 times | insert into ledger_transfer select * from ledger_transfer where reason = 'BLOCK'
                I4 | blocked on account | update ledger_transfer set reference_id = gen_random_uuid() where reason = 'PAYMENT'
                I4 | for no reference | update ledger_transfer set reference_id = null where reason = 'BLOCK'
                I4 | of a release moves | update ledger_transfer set reason = 'RETURN' where reason = 'BLOCK'
                I4 | are blocked | update meeting set price = price + 1 where credit_status = 'BLOCKED'
                I4 | its credits were released as PAYMENT | update meeting set credit_status = 'RETURNED' where credit_status = 'PAID'
                I4 | settled as nothing | delete from settlement
                I4 | and the ledger | update settlement set expert_paid = expert_paid + 1
                I5 | overlap in the diary of | update diary_entry set blocks = tstzrange('2027-01-01', '2027-01-02'), person_id = '00000000-0000-0000-0000-000000000001'
                I5 | blocks empty | update diary_entry set blocks = 'empty'
                I5 | stands in 1 diaries | delete from diary_entry where person_id in (select user_id from meeting)
                I5 | begins before an earlier | update meeting set starts_at = '2027-01-01', ends_at = '2027-01-02', expert_id = '00000000-0000-0000-0000-000000000001'
                I5 | is missing in the diary | delete from diary_entry
                I6 | has no answer | insert into idempotency_key (caller, key) values (gen_random_uuid(), 'a key')
                I7 | was settled by BOTH_SILENT at | update settlement set settled_at = settled_at - interval '1 microsecond'
                I7 | answered at | update progress_answer set answered_at = answered_at - interval '1 microsecond'
                I7 | is due at | update meeting set settlement_due_at = settlement_due_at - interval '1 hour'
                I8 | is disputed and AGREED, PAID | update meeting set credit_status = 'PAID' where credit_status = 'BLOCKED'
                I8 | was decided as PAY and settled as SPLIT | update dispute set outcome = 'PAY' where outcome is not null
                I10 | attended at | update meeting_attendance set attended_at = attended_at - interval '3 hours'
                I10 | after it was called off | insert into timeline_event (meeting_id, type, sequence) select meeting_id, 'CANCELLED_BY_USER', 0 from timeline_event
                I10 | of room | update video_room set opens_at = closes_at
                """.split("\n")).map(Damage::of);
    }

    @BeforeAll
    static void meetingsOfEverySort(@Autowired ApplicationContext context) {
        SettlementFixture fixture = new SettlementFixture(context);
        fixture.answer(fixture.ended(100), Side.USER, Answer.WENT_SMOOTHLY);
        Case decided = fixture.disputed(100);
        context.getBean(Disputes.class)
                .decide(fixture.administrator(), decided.id(), Outcome.SPLIT, 30, "Some of it was good");
        Case silent = fixture.ended(100);
        fixture.clock.set(silent.limit());
        fixture.sweep();
        fixture.disputed(100);
        PersonId user = fixture.people.user(1_000);
        Seller seller = fixture.people.seller(Approval.AUTOMATIC, 100);
        fixture.people.booked(user, seller);
        MeetingFacts attended = fixture.people.booked(user, seller);
        fixture.clock.set(attended.time().start().minus(Duration.ofMinutes(10)));
        fixture.people.gate.enter(fixture.people.token(user, attended.id()));
    }

    @Test
    void findsNothingWrongWhereNothingIs() {
        assertThat(invariants.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void finds(Damage damage) throws Exception {
        try (Connection connection = database.asOwner()) {
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            copyTables(jdbc);
            assertThat(jdbc.update(damage.sql())).as("rows damaged").isPositive();

            assertThat(new Invariants(jdbc).violations()).anySatisfy(violation -> {
                assertThat(violation.invariant()).isEqualTo(damage.invariant());
                assertThat(violation.sentence()).contains(damage.sentence());
            });
            connection.rollback();
        }
    }

    @Test
    void everyQueryHasBeenSeenRed() throws Exception {
        String file = new ClassPathResource("db/invariants.sql").getContentAsString(StandardCharsets.UTF_8);
        List<String> headings =
                file.lines().filter(line -> line.matches("-- I\\d+ \\w+: .*")).toList();

        assertThat(damages().map(Damage::invariant))
                .containsExactlyElementsOf(
                        headings.stream().map(line -> line.split(" ")[1]).toList());
    }

    private static void copyTables(JdbcTemplate jdbc) {
        jdbc.execute("create schema damaged");
        jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class)
                .forEach(table -> jdbc.execute("create table damaged." + table + " as table public." + table));
        jdbc.execute("set local search_path = damaged, public");
    }
}

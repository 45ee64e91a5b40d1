package app.parley.credit;

import static app.parley.credit.LedgerFixture.ADMIN;
import static app.parley.credit.LedgerFixture.AT;
import static app.parley.credit.LedgerFixture.balance;
import static app.parley.credit.LedgerFixture.meeting;
import static app.parley.credit.LedgerFixture.pay;
import static app.parley.credit.LedgerFixture.person;
import static app.parley.credit.LedgerFixture.personWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.support.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database refuses, whatever the application does: raw SQL as its own role and as the owner of the tables. */
@ParleyTest
class LedgerWallTests {

    private static final String TWO_ENTRIES = """
            with transfer as (
                insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, actor, note, at)
                values ('%1$s', %2$s, now()))
            insert into ledger_entry (transfer_id, account_id, amount, balance_after)
            values ('%1$s', %3$s), ('%1$s', %4$s)
            """;

    @Autowired
    Ledger ledger;

    @Autowired
    TestDatabase database;

    JdbcTemplate application;
    LedgerRows rows;
    PersonId user;
    Reference meeting;
    long available;
    long blocked;
    String before;

    @Autowired
    void connect(JdbcTemplate jdbc, JdbcClient client) {
        application = jdbc;
        rows = new LedgerRows(client);
    }

    @BeforeEach
    void userWithHundredOfThemFortyBlocked() {
        user = personWith(ledger, 100);
        meeting = meeting();
        ledger.block(meeting, user, Credits.of(40), AT);
        available = rows.account(user, AccountKind.AVAILABLE);
        blocked = rows.account(user, AccountKind.BLOCKED);
        before = rows.digest();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(rows.digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_transfer set note = 'other'",
                "update ledger_entry set amount = amount + 1",
                "update ledger_account set balance = balance + 1",
                "update ledger_account set balance = balance where false",
                "delete from ledger_transfer",
                "delete from ledger_entry",
                "delete from ledger_account where owner is null",
                "truncate ledger_entry",
                "truncate ledger_entry, ledger_transfer",
                "truncate ledger_entry, ledger_account"
            })
    void refusesChangesOfWhatIsWritten(String sql) throws Exception {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(sql))
                .havingRootCause()
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asOwner(sql))
                .havingRootCause()
                .withMessageContaining("the ledger is append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger_account (owner, kind, balance) values (gen_random_uuid(), 'AVAILABLE', 1000000)",
                "insert into ledger_account (owner, kind) values (gen_random_uuid(), 'AVAILABLE')",
                "insert into ledger_entry (id, transfer_id, account_id, amount) overriding system value"
                        + " select 1, transfer_id, account_id, amount from ledger_entry",
                "alter table ledger_entry disable trigger all",
                "drop trigger ledger_entries_move_balances on ledger_entry",
                "set session_replication_role = replica",
                "create function public.sum(bigint) returns bigint language sql return 0",
                "create table public.mine ()"
            })
    void givesTheApplicationNoWayAround(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(sql))
                .havingRootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo("42501");
    }

    @Test
    void isNotDeceivedByTemporaryTablesOfTheSameName() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(
                        "create temporary table ledger_account (like public.ledger_account) on commit drop;"
                                + twoEntries(grant(), entry(external(), -1, null), entry(available, 2, 62L))
                                        .replace("into ledger_", "into public.ledger_")))
                .withMessageContaining("sum to zero");
    }

    @Test
    void takesABalancedTransferWrittenInOneStatement() throws Exception {
        assertThatNoException()
                .isThrownBy(() -> application.execute(
                        twoEntries(grant(), entry(external(), -1, null), entry(available, 1, 61L))));

        assertThat(ledger.balance(user)).isEqualTo(balance(61, 40));
        before = rows.digest();
    }

    @Test
    void refusesATransferThatDoesNotSumToZero() {
        refused("sum to zero", twoEntries(grant(), entry(external(), -1, null), entry(available, 2, 62L)));
    }

    @Test
    void refusesATransferThatBalancesAnotherOne() {
        refused("sum to zero", """
                with transfer as (
                    insert into ledger_transfer (id, reason, unique_key, actor, note, at)
                    values ('%1$s', 'GRANT', 'grant:a', '%1$s', 'x', now()), ('%2$s', 'GRANT', 'grant:b', '%1$s', 'x', now()))
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                values ('%1$s', %3$s), ('%2$s', %4$s)
                """.formatted(
                        Ids.next(), Ids.next(), entry(external(), -1, null), entry(available, 1, 61L)));
    }

    @Test
    void refusesABalanceBelowZero() {
        refused(
                "ledger_account_never_negative",
                twoEntries(payout(), entry(available, -61, -1L), entry(external(), 61, null)));
        refused(
                "ledger_account_never_negative",
                twoEntries(release(meeting), entry(blocked, -41, -1L), entry(available, 41, 101L)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"62, null", "60, null", "null, null", "61, 0", "61, -1"})
    void refusesAFalseBalanceAfter(@Nullable Long person, @Nullable Long platform) {
        refused(
                "states the balance that it leaves",
                twoEntries(grant(), entry(external(), -1, platform), entry(available, 1, person)));
    }

    @Test
    void refusesATransferWithoutEntries() {
        refused(
                "one statement with its entries",
                "insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, actor, note, at)"
                        + " values ('%s', %s, now())".formatted(Ids.next(), grant()));
    }

    @Test
    void refusesEntriesAddedToAnEarlierTransfer() {
        refused("written before", """
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                select t.id, a.id, e.amount, null
                from ledger_transfer t, ledger_account a join (values ('REVENUE', -1), ('GOODWILL', 1)) e (kind, amount) using (kind)
                where t.reference_id = '%s'
                """.formatted(meeting.id()));
    }

    @Test
    void refusesEntriesOfNoTransferAndOfNoAccount() {
        refused(
                "ledger_entry_of_transfer",
                "insert into ledger_entry (transfer_id, account_id, amount, balance_after) values ('%1$s', %2$s), ('%1$s', %3$s)"
                        .formatted(Ids.next(), entry(external(), -1, null), entry(available, 1, 61L)));
        refused(
                "states the balance that it leaves on its account",
                twoEntries(grant(), entry(external(), -1, null), entry(Long.MAX_VALUE, 1, null)));
    }

    @Test
    void refusesEntriesOfNothingAndOfMoreThanABillion() {
        refused(
                "ledger_entry_amount_bounded",
                twoEntries(grant(), entry(external(), 0, null), entry(available, 0, 60L)));
        refused(
                "ledger_entry_amount_bounded",
                twoEntries(
                        grant(),
                        entry(external(), -1_000_000_001, null),
                        entry(available, 1_000_000_001, 1_000_000_061L)));
    }

    @Test
    void refusesASecondReleaseWhateverItsReasonAndKey() {
        ledger.release(List.of(pay(meeting, user, person(), 40, 8)), AT);
        Reference other = meeting();
        ledger.block(other, user, Credits.of(40), AT);
        before = rows.digest();

        refused(
                "ledger_transfer_unique_key",
                twoEntries(release(meeting), entry(blocked, -40, 0L), entry(available, 40, 60L)));
        refused(
                "ledger_transfer_key_derived",
                twoEntries(
                        release(meeting).replace("'release:", "'again:"),
                        entry(blocked, -40, 0L),
                        entry(available, 40, 60L)));
    }

    @Test
    void refusesASecondHold() {
        refused(
                "ledger_transfer_unique_key",
                twoEntries(
                        release(meeting).replace("RETURN", "BLOCK").replace("'release:", "'block:"),
                        entry(available, -1, 59L),
                        entry(blocked, 1, 41L)));
    }

    @Test
    void refusesCreditsFromOutsideThatNobodyAccountsFor() {
        refused(
                "ledger_transfer_outside_is_accounted_for",
                twoEntries(
                        "'GRANT', null, null, 'grant:x', null, 'Who?'",
                        entry(external(), -1, null),
                        entry(available, 1, 61L)));
    }

    private void refused(String why, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(sql))
                .withMessageContaining(why);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asOwner(sql))
                .withMessageContaining(why);
    }

    private void asOwner(String sql) throws Exception {
        try (var connection = database.asOwner()) {
            new JdbcTemplate(new SingleConnectionDataSource(connection, true)).execute(sql);
        }
    }

    private static String twoEntries(String header, String one, String other) {
        return TWO_ENTRIES.formatted(Ids.next(), header, one, other);
    }

    private static String entry(long account, long amount, @Nullable Long balanceAfter) {
        return account + ", " + amount + ", " + balanceAfter;
    }

    private static String grant() {
        return "'GRANT', null, null, 'grant:%s', '%s', 'x'".formatted(Ids.next(), ADMIN);
    }

    private static String payout() {
        return "'PAYOUT', null, null, 'payout:%s', '%s', 'x'".formatted(Ids.next(), ADMIN);
    }

    private static String release(Reference reference) {
        return "'RETURN', 'test', '%1$s', 'release:test:%1$s', null, null".formatted(reference.id());
    }

    private long external() {
        return rows.platformAccount(AccountKind.EXTERNAL);
    }
}

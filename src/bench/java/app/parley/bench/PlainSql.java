package app.parley.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** What the server can do when nobody asks questions: each batch a handful of statements, written by hand. */
final class PlainSql implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Connection connection;

    PlainSql(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    /** Pays every due meeting and leaves the rows that the application leaves. */
    void settleSameRows(int expected, Instant now) throws SQLException {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int settled = 0;
        Array batch = claim(at);
        while (length(batch) > 0) {
            settled += length(batch);
            with(batch, "select ledger_lock(array(select unnest(array[user_id, expert_id]) from meeting "
                    + "where id = any (?)))");
            with(batch, "update meeting set status = 'EVALUATED', credit_status = 'PAID', settlement_due_at = null, "
                    + "version = version + 1 where id = any (?)");
            with(batch, """
                    with appended as (
                    insert into timeline_event (meeting_id, at, type, audience, data)
                    select id, ends_at + interval '168 hours', 'PAYMENT_TRANSFERRED_TO_EXPERT', 'BOTH',
                        jsonb_build_object('amount', price - price * platform_fee_percent / 100,
                            'platformFee', price * platform_fee_percent / 100)
                    from meeting where id = any (?) returning sequence, meeting_id)
                    insert into timeline_untold (sequence, meeting_id) select sequence, meeting_id from appended""");
            with(batch, MOVE);
            with(batch, """
                    insert into settlement (meeting_id, rule, outcome, facts,
                        user_returned, expert_paid, platform_fee, platform_paid, settled_at)
                    select id, 'BOTH_SILENT', 'PAY', jsonb_build_object('endedAt', ends_at, 'limitAt',
                        ends_at + interval '168 hours', 'price', price, 'platformFeePercent', platform_fee_percent,
                        'compensationPercent', compensation_percent, 'silentUserAfterExpertSmooth',
                        silent_user_after_expert_smooth), 0, price - price * platform_fee_percent / 100,
                        price * platform_fee_percent / 100, 0, ends_at + interval '168 hours'
                    from meeting where id = any (?)""");
            connection.commit();
            batch = claim(at);
        }
        connection.commit();
        SettlementBench.require(settled, expected);
    }

    private static final String MOVE =
            """
            with paid as (
                select id, uuidv7() as transfer, user_id, expert_id, price,
                    price * platform_fee_percent / 100 as fee, row_number() over (order by id) as place
                from meeting where id = any (?)),
            transfers as (
                insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, at)
                select transfer, 'PAYMENT', 'meeting', id, 'release:meeting:' || id, now() from paid)
            insert into ledger_entry (transfer_id, account_id, amount, balance_after)
            select transfer, account, amount, balance + sum(amount) over (partition by account order by place)
            from (
                select p.place, p.transfer, a.id as account, -p.price as amount, a.balance
                from paid p join ledger_account a on a.owner = p.user_id and a.kind = 'BLOCKED'
                union all
                select p.place, p.transfer, a.id, p.price - p.fee, a.balance
                from paid p join ledger_account a on a.owner = p.expert_id and a.kind = 'AVAILABLE'
                union all
                select p.place, p.transfer, a.id, p.fee, a.balance
                from paid p join ledger_account a on a.owner is null and a.kind = 'REVENUE') entry
            order by place""";

    /** Moves the credits of every hold between bare tables: two postings, two balances, one state. */
    void moveCredits(int expected) throws SQLException {
        int moved = 0;
        Array batch = claimHolds();
        while (length(batch) > 0) {
            moved += length(batch);
            with(batch, """
                    select id from bare_account where id in (
                        select unnest(array[payer, payee]) from bare_hold where id = any (?))
                    order by id for no key update""");
            with(batch, """
                    insert into bare_posting (hold_id, debit_id, credit_id, amount)
                    select id, payer, x.payee, x.amount from bare_hold
                    cross join lateral (values (payee, amount - fee), (0, fee)) x (payee, amount) where id = any (?)""");
            with(batch, """
                    update bare_account a set balance = a.balance + moved.amount
                    from (select x.account, sum(x.amount) as amount from bare_hold
                        cross join lateral (values (payer, -amount), (payee, amount - fee)) x (account, amount)
                        where id = any (?) group by x.account) moved
                    where a.id = moved.account""");
            with(batch, "update bare_hold set state = 'SETTLED' where id = any (?)");
            connection.commit();
            batch = claimHolds();
        }
        connection.commit();
        SettlementBench.require(moved, expected);
    }

    private Array claim(OffsetDateTime now) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("""
                select array_agg(id) from (select id from meeting where settlement_due_at <= ?
                order by settlement_due_at, id limit %d for no key update skip locked) due""".formatted(BATCH))) {
            claim.setObject(1, now);
            return only(claim);
        }
    }

    private Array claimHolds() throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("""
                select array_agg(id) from (select id from bare_hold where state = 'HELD'
                order by id limit %d for no key update skip locked) due""".formatted(BATCH))) {
            return only(claim);
        }
    }

    private Array only(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            Array found = rows.getArray(1);
            return found == null ? connection.createArrayOf("uuid", new Object[0]) : found;
        }
    }

    private static int length(Array array) throws SQLException {
        return ((Object[]) array.getArray()).length;
    }

    private void with(Array batch, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, batch);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

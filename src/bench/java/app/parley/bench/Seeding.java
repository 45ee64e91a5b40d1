package app.parley.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Makes meetings that are due, between 2,000 users and 500 experts, each with its price blocked in the ledger. */
final class Seeding implements AutoCloseable {

    private static final int CHUNK = 10_000;
    private static final int USERS = 2_000;
    private static final int EXPERTS = 500;

    private final Connection owner;

    Seeding(FlywayConnectionDetails details) throws SQLException {
        owner = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        execute("""
                create unlogged table if not exists bench_person (number int primary key, id uuid, expert boolean)""");
        execute("""
                insert into bench_person select n, gen_random_uuid(), n > %d from generate_series(1, %d) n
                on conflict do nothing""".formatted(USERS, USERS + EXPERTS));
        execute("select ledger_lock(array(select id from bench_person))");
        execute("""
                create table if not exists bare_account (id bigint primary key, balance bigint not null)
                with (fillfactor = 70)""");
        execute("""
                create table if not exists bare_hold (id bigint primary key, payer bigint not null, payee bigint not null,
                    amount bigint not null, fee bigint not null, state text not null)""");
        execute("create index if not exists bare_hold_due on bare_hold (id) where state = 'HELD'");
        execute("""
                create table if not exists bare_posting (id bigint generated always as identity primary key,
                    hold_id bigint not null, debit_id bigint not null, credit_id bigint not null, amount bigint not null,
                    constraint bare_posting_once unique (hold_id, credit_id))""");
        execute("grant select, insert, update on bare_account, bare_hold, bare_posting to parley_app");
    }

    int meetings(int count, Instant due) throws SQLException {
        execute("truncate settlement_failure");
        for (int made = 0; made < count; made += CHUNK) {
            meetingChunk(Math.min(CHUNK, count - made), due);
        }
        execute("vacuum analyze");
        return count;
    }

    private void meetingChunk(int count, Instant due) throws SQLException {
        owner.setAutoCommit(false);
        execute("create temporary table seeded (id uuid, payer uuid, n int) on commit drop");
        execute("""
                insert into seeded select uuidv7(), p.id, n from generate_series(1, %d) n
                join bench_person p on p.number = 1 + n %% %d""".formatted(count, USERS));
        insertMeetings(due);
        grantAndBlock();
        owner.commit();
        owner.setAutoCommit(true);
    }

    private void insertMeetings(Instant due) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into meeting (id, version, status, credit_status, topic, starts_at, ends_at, location_kind,
                    location_detail, price, user_id, expert_id, approved_by_user, approved_by_expert,
                    platform_fee_percent, late_cancellation_percent, compensation_percent,
                    late_cancellation_limit_seconds, evaluation_limit_seconds, link_opens_before_seconds,
                    link_closes_after_seconds, silent_user_after_expert_smooth, settlement_due_at, created_at)
                select s.id, 2, 'AGREED', 'BLOCKED', 'A meeting', ends.at - interval '30 minutes', ends.at, 'ROOM', '', 100,
                    s.payer, e.id, true, true, 20, 50, 50, 172800, 604800, 900, 3600, 'PAY',
                    ends.at + interval '168 hours', ends.at - interval '240 hours'
                from seeded s
                join bench_person e on e.number = %d + 1 + s.n %% %d
                cross join lateral (select ?::timestamptz - interval '168 hours' - s.n * interval '1 second' as at) ends
                """.formatted(USERS, EXPERTS))) {
            insert.setObject(1, due.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** One grant per payer that covers the whole chunk, then one transfer per meeting. */
    private void grantAndBlock() throws SQLException {
        execute("create temporary table grants on commit drop as "
                + "select payer, uuidv7() as id, count(*) * 100 as amount from seeded group by payer");
        execute("""
                with transfers as (
                    insert into ledger_transfer (id, reason, unique_key, actor, note, at)
                    select id, 'GRANT', 'grant:' || payer || ':' || id, payer, 'A start', now() from grants)
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                select g.id, x.account, x.amount, x.balance_after
                from grants g
                join ledger_account a on a.owner = g.payer and a.kind = 'AVAILABLE'
                join ledger_account outside on outside.kind = 'EXTERNAL'
                cross join lateral (values (a.id, g.amount, a.balance + g.amount), (outside.id, -g.amount, null))
                    as x (account, amount, balance_after)""");
        execute("create temporary table blocks on commit drop as select uuidv7() as transfer, * from seeded");
        execute("""
                with transfers as (
                    insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, at)
                    select transfer, 'BLOCK', 'meeting', id, 'block:meeting:' || id, now() from blocks)
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                select b.transfer, a.id, side.sign * 100, a.balance + side.sign * 100 *
                    row_number() over (partition by b.payer, a.kind order by b.n)
                from blocks b
                cross join (values ('AVAILABLE', -1), ('BLOCKED', 1)) side (kind, sign)
                join ledger_account a on a.owner = b.payer and a.kind = side.kind
                order by b.n, side.sign""");
    }

    /** The same holds in bare tables. */
    int holds(int count) throws SQLException {
        execute("truncate bare_account, bare_hold, bare_posting");
        execute("insert into bare_account select n, 1000000000 from generate_series(1, %d) n"
                .formatted(2 * USERS + EXPERTS));
        execute("""
                insert into bare_hold select n, 1 + n %% %d, %d + 1 + n %% %d, 100, 20, 'HELD' from generate_series(1, %d) n
                """.formatted(USERS, USERS, EXPERTS, count));
        execute("vacuum analyze bare_account, bare_hold");
        return count;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}

package app.parley.credit;

import app.parley.platform.Cursors;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was written. */
@Repository
class Statements {

    /** A transfer from or to the outside, and whose it is. */
    record Written(Transfer transfer, PersonId person) {}

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Balance balance(PersonId person) {
        return jdbc.sql("""
                select coalesce(sum(balance) filter (where kind = 'AVAILABLE'), 0) as available,
                       coalesce(sum(balance) filter (where kind = 'BLOCKED'), 0) as blocked
                from ledger_account
                where owner = :owner
                """)
                .param("owner", person.value())
                .query((row, number) ->
                        new Balance(Credits.of(row.getLong("available")), Credits.of(row.getLong("blocked"))))
                .single();
    }

    Balance balanceOfAll() {
        return jdbc.sql("""
                select coalesce(sum(balance) filter (where kind = 'AVAILABLE'), 0) as available,
                       coalesce(sum(balance) filter (where kind = 'BLOCKED'), 0) as blocked
                from ledger_account
                """)
                .query((row, number) ->
                        new Balance(Credits.of(row.getLong("available")), Credits.of(row.getLong("blocked"))))
                .single();
    }

    Optional<Written> byKey(String key) {
        return jdbc.sql("""
                select t.id, t.reason, t.note, t.at, a.owner, abs(e.amount) as amount
                from ledger_transfer t
                join ledger_entry e on e.transfer_id = t.id
                join ledger_account a on a.id = e.account_id and a.owner is not null
                where t.unique_key = :key
                """).param("key", key).query(Statements::written).optional();
    }

    /** By sequence, never by time: a person's accounts are locked together, so their entries commit in this order. */
    Slice<StatementLine> of(PersonId person, StatementQuery query, SliceRequest page) {
        List<StatementLine> lines = jdbc.sql("""
                select e.id, e.amount, e.balance_after, a.kind, e.transfer_id, e.at, e.reason,
                       e.reference_kind, e.reference_id
                from ledger_account a
                cross join lateral (
                    select entry.*, t.at, t.reason, t.reference_kind, t.reference_id
                    from ledger_entry entry
                    join ledger_transfer t on t.id = entry.transfer_id
                    where entry.account_id = a.id and entry.id < :before
                        and (cast(:from as timestamptz) is null or t.at >= cast(:from as timestamptz))
                        and (cast(:to as timestamptz) is null or t.at < cast(:to as timestamptz))
                    order by entry.id desc
                    limit :limit) e
                where a.owner = :owner and (cast(:kind as text) is null or a.kind = cast(:kind as text))
                order by e.id desc
                limit :limit
                """)
                .param("owner", person.value())
                .param("kind", text(query.pocket()))
                .param("from", text(within(query.from())))
                .param("to", text(within(query.to())))
                .param("before", before(page))
                .param("limit", page.limit() + 1)
                .query(Statements::line)
                .list();
        return Slice.of(lines, page, last -> Cursors.encode(last.sequence()));
    }

    List<StatementLine> of(Reference reference) {
        return jdbc.sql("""
                select e.id, e.amount, e.balance_after, a.kind, t.id as transfer_id, t.at, t.reason,
                       t.reference_kind, t.reference_id
                from ledger_transfer t
                join ledger_entry e on e.transfer_id = t.id
                join ledger_account a on a.id = e.account_id
                where t.reference_kind = :kind and t.reference_id = :id and a.owner is not null
                order by e.id
                """)
                .param("kind", reference.kind())
                .param("id", reference.id())
                .query(Statements::line)
                .list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What the database knows as a time. */
    private static @Nullable Instant within(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        Instant late = at.isBefore(EARLIEST) ? EARLIEST : at;
        return late.isAfter(LATEST) ? LATEST : late;
    }

    private static long before(SliceRequest page) {
        List<String> cursor = Cursors.decode(page.cursor(), 1);
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor.getFirst());
        } catch (NumberFormatException e) {
            throw Cursors.malformed();
        }
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        Transfer transfer = new Transfer(
                row.getObject("id", UUID.class),
                TransferReason.valueOf(row.getString("reason")),
                Credits.of(row.getLong("amount")),
                row.getString("note"),
                Columns.instant(row, "at"));
        return new Written(transfer, PersonId.of(row.getObject("owner", UUID.class)));
    }

    private static StatementLine line(ResultSet row, int number) throws SQLException {
        return new StatementLine(
                row.getLong("id"),
                Columns.instant(row, "at"),
                row.getLong("amount"),
                row.getLong("balance_after"),
                StatementLine.Pocket.valueOf(row.getString("kind")),
                TransferReason.valueOf(row.getString("reason")),
                Columns.reference(row),
                row.getObject("transfer_id", UUID.class));
    }
}

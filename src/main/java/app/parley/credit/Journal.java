package app.parley.credit;

import static app.parley.credit.Columns.numbers;
import static app.parley.credit.Columns.texts;

import app.parley.credit.Movement.Header;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks accounts and writes transfers; the only writer of the ledger. */
@Repository
class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks all accounts of these persons in the one order, opening those that do not exist yet. */
    LockedAccounts lock(Collection<PersonId> persons) {
        return new LockedAccounts(jdbc.sql("select id, owner, kind, balance from ledger_lock(cast(? as uuid[]))")
                .param(texts(persons, PersonId::value))
                .query(Journal::account)
                .list());
    }

    /** Writes transfers and entries in one statement, however many; the database takes all of it or nothing. */
    void write(List<Movement> movements, LockedAccounts accounts, Instant at) {
        List<Movement> moving =
                movements.stream().filter(movement -> !movement.movesNothing()).toList();
        if (moving.isEmpty()) {
            return;
        }
        List<Header> headers = moving.stream().map(Movement::header).toList();
        List<Entry> entries = moving.stream()
                .flatMap(movement -> Entry.of(movement, accounts))
                .toList();
        jdbc.sql("""
                with transfers as (
                    insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, actor, note, at)
                    select cast(id as uuid), reason, reference_kind, cast(reference_id as uuid),
                           unique_key, cast(actor as uuid), note, cast(:at as timestamptz)
                    from unnest(cast(:ids as text[]), cast(:reasons as text[]), cast(:referenceKinds as text[]),
                                cast(:referenceIds as text[]), cast(:keys as text[]), cast(:actors as text[]),
                                cast(:notes as text[]))
                        as header (id, reason, reference_kind, reference_id, unique_key, actor, note)
                )
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                select cast(transfer_id as uuid), account_id, amount, balance_after
                from unnest(cast(:transfers as text[]), cast(:accounts as bigint[]), cast(:amounts as bigint[]),
                            cast(:balances as bigint[])) with ordinality
                    as entry (transfer_id, account_id, amount, balance_after, position)
                order by position
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", texts(headers, Header::id))
                .param("reasons", texts(headers, Header::reason))
                .param("referenceKinds", texts(headers, Header::referenceKind))
                .param("referenceIds", texts(headers, Header::referenceId))
                .param("keys", texts(headers, Header::key))
                .param("actors", texts(headers, Header::actor))
                .param("notes", texts(headers, Header::note))
                .param("transfers", texts(entries, Entry::transfer))
                .param("accounts", numbers(entries, Entry::account))
                .param("amounts", numbers(entries, Entry::amount))
                .param("balances", numbers(entries, Entry::balanceAfter))
                .update();
    }

    private static LockedAccounts.Row account(ResultSet row, int number) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        AccountKind kind = AccountKind.valueOf(row.getString("kind"));
        return new LockedAccounts.Row(
                new AccountName(kind, owner == null ? null : PersonId.of(owner)),
                row.getLong("id"),
                row.getObject("balance", Long.class));
    }
}

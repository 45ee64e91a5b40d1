package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a person's credits went, stretch by stretch of time, added up from the entries. */
@Repository
class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Balance> balances(PersonId person, List<Instant> bounds) {
        Map<Integer, Map<StatementLine.Pocket, Credits>> moved = new HashMap<>();
        jdbc.sql("""
                select distinct on (kind, stretch) kind, stretch, balance_after
                from (select a.kind, e.id, e.balance_after, width_bucket(t.at, cast(:bounds as timestamptz[])) as stretch
                      from ledger_account a
                      join ledger_entry e on e.account_id = a.id
                      join ledger_transfer t on t.id = e.transfer_id
                      where a.owner = :owner and t.at < cast(:end as timestamptz)) entry
                order by kind, stretch, id desc
                """)
                .param("owner", person.value())
                .param("bounds", texts(bounds))
                .param("end", bounds.getLast().toString())
                .query(row -> {
                    moved.computeIfAbsent(row.getInt("stretch"), stretch -> new EnumMap<>(StatementLine.Pocket.class))
                            .put(
                                    StatementLine.Pocket.valueOf(row.getString("kind")),
                                    Credits.of(row.getLong("balance_after")));
                });
        return filled(moved, bounds.size() - 1);
    }

    /** What came out of others' escrow or from the platform: a payer's own escrow moves in the same transfer. */
    List<Credits> earnings(PersonId person, List<Instant> bounds) {
        Map<Integer, Long> earned = new HashMap<>();
        jdbc.sql("""
                select width_bucket(t.at, cast(:bounds as timestamptz[])) as stretch, sum(e.amount)::bigint as earned
                from ledger_account a
                join ledger_entry e on e.account_id = a.id
                join ledger_transfer t on t.id = e.transfer_id
                where a.owner = :owner and a.kind = 'AVAILABLE' and e.amount > 0
                    and t.reference_id is not null
                    and t.at >= cast(:begin as timestamptz) and t.at < cast(:end as timestamptz)
                    and not exists (
                        select from ledger_entry own
                        join ledger_account blocked on blocked.id = own.account_id
                        where own.transfer_id = t.id and blocked.owner = a.owner and blocked.kind = 'BLOCKED')
                group by stretch
                """)
                .param("owner", person.value())
                .param("bounds", texts(bounds))
                .param("begin", bounds.getFirst().toString())
                .param("end", bounds.getLast().toString())
                .query(row -> {
                    earned.put(row.getInt("stretch"), row.getLong("earned"));
                });
        return IntStream.range(1, bounds.size())
                .mapToObj(stretch -> Credits.of(earned.getOrDefault(stretch, 0L)))
                .toList();
    }

    /** Carries each pocket's balance on until it moves again; stretch 0 is all that was before. */
    private static List<Balance> filled(Map<Integer, Map<StatementLine.Pocket, Credits>> moved, int stretches) {
        List<Balance> balances = new ArrayList<>();
        Balance now = after(new Balance(Credits.ZERO, Credits.ZERO), moved.getOrDefault(0, Map.of()));
        for (int stretch = 1; stretch <= stretches; stretch++) {
            now = after(now, moved.getOrDefault(stretch, Map.of()));
            balances.add(now);
        }
        return balances;
    }

    private static Balance after(Balance before, Map<StatementLine.Pocket, Credits> moved) {
        return new Balance(
                moved.getOrDefault(StatementLine.Pocket.AVAILABLE, before.available()),
                moved.getOrDefault(StatementLine.Pocket.BLOCKED, before.blocked()));
    }

    private static String[] texts(List<Instant> bounds) {
        return bounds.stream().map(Instant::toString).toArray(String[]::new);
    }
}

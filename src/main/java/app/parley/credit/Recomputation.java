package app.parley.credit;

import app.parley.platform.Invariants;
import app.parley.platform.Invariants.Violation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger, added up again from its entries. */
@Component
class Recomputation {

    private final Invariants invariants;
    private final JdbcClient jdbc;

    Recomputation(Invariants invariants, JdbcClient jdbc) {
        this.invariants = invariants;
        this.jdbc = jdbc;
    }

    LedgerCheck run() {
        List<String> differences = invariants.violations("ledger").stream()
                .map(Violation::sentence)
                .toList();
        return counted(differences);
    }

    LedgerCheck counted(List<String> differences) {
        return jdbc.sql("""
                select (select count(*) from ledger_transfer) as transfers,
                       (select count(*) from ledger_entry) as entries,
                       (select count(*) from ledger_account) as accounts
                """)
                .query((row, number) -> new LedgerCheck(
                        differences.isEmpty(),
                        row.getLong("transfers"),
                        row.getLong("entries"),
                        row.getLong("accounts"),
                        differences))
                .single();
    }
}

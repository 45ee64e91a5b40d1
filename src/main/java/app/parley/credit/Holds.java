package app.parley.credit;

import static app.parley.credit.Columns.texts;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is blocked for which reference, recomputed from the entries each time it is asked. */
@Repository
class Holds {

    /** Something more than nothing that is blocked. */
    record Hold(Reference reference, PersonId payer, Credits amount) {

        static Hold of(Release release) {
            return new Hold(release.reference(), release.payer(), release.held());
        }
    }

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that is blocked for these references. */
    Set<Hold> open(Collection<Reference> references) {
        return Set.copyOf(jdbc.sql("""
                select reference_kind, reference_id, owner, amount
                from ledger_held(cast(:kinds as text[]), cast(:ids as uuid[]))
                """)
                .param("kinds", texts(references, Reference::kind))
                .param("ids", texts(references, Reference::id))
                .query(Holds::hold)
                .list());
    }

    /** Whether credits were ever blocked for the reference. */
    boolean wereBlocked(Reference reference) {
        return jdbc.sql("select exists (select from ledger_transfer where unique_key = :key)")
                .param("key", Keys.block(reference))
                .query(Boolean.class)
                .single();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                Objects.requireNonNull(Columns.reference(row)),
                PersonId.of(Objects.requireNonNull(row.getObject("owner", UUID.class))),
                Credits.of(row.getLong("amount")));
    }
}

package app.parley.credit;

import app.parley.platform.Cursors;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of recomputations that were asked for. */
@Repository
class LedgerCheckRows {

    private final JdbcClient jdbc;

    LedgerCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another one is running */
    boolean begin(UUID id, PersonId by, int total, Instant now) {
        return jdbc.sql("""
                insert into ledger_check (id, requested_by, requested_at, state, total)
                values (:id, :by, :now, 'RUNNING', :total)
                on conflict ((true)) where state = 'RUNNING' do nothing
                """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("total", total)
                        .update()
                == 1;
    }

    /** At once for everybody to see, whatever the recomputation's own transaction does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void advance(UUID id, int done) {
        jdbc.sql("update ledger_check set done = :done where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("done", done)
                .update();
    }

    void finish(UUID id, LedgerCheck result, List<String> others, Instant now) {
        jdbc.sql("""
                update ledger_check set state = 'FINISHED', done = total, transfers = :transfers, entries = :entries,
                    accounts = :accounts, differences = :differences, others = :others, finished_at = :now
                where id = :id and state = 'RUNNING'
                """)
                .param("id", id)
                .param("transfers", result.transfers())
                .param("entries", result.entries())
                .param("accounts", result.accounts())
                .param("differences", result.differences().toArray(String[]::new))
                .param("others", others.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void giveUp(UUID id, Instant now) {
        jdbc.sql("update ledger_check set state = 'FAILED', finished_at = :now where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LedgerCheckRun> find(UUID id) {
        return jdbc.sql("select * from ledger_check where id = :id")
                .param("id", id)
                .query(LedgerCheckRows::run)
                .optional();
    }

    Optional<LedgerCheckRun> running() {
        return jdbc.sql("select * from ledger_check where state = 'RUNNING'")
                .query(LedgerCheckRows::run)
                .optional();
    }

    Slice<LedgerCheckRun> read(SliceRequest page) {
        List<LedgerCheckRun> found = jdbc.sql("""
                select * from ledger_check
                where cast(:after as uuid) is null or id < cast(:after as uuid)
                order by id desc limit :limit
                """)
                .param("after", Cursors.id(page.cursor()))
                .param("limit", page.limit() + 1)
                .query(LedgerCheckRows::run)
                .list();
        return Slice.of(found, page, last -> Cursors.encode(last.id()));
    }

    private static LedgerCheckRun run(ResultSet row, int number) throws SQLException {
        var state = LedgerCheckRun.State.valueOf(row.getString("state"));
        return new LedgerCheckRun(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("requested_by", UUID.class)),
                Objects.requireNonNull(instant(row, "requested_at")),
                state,
                row.getInt("done"),
                row.getInt("total"),
                state == LedgerCheckRun.State.FINISHED ? result(row) : null,
                texts(row, "others"),
                instant(row, "finished_at"));
    }

    private static LedgerCheck result(ResultSet row) throws SQLException {
        List<String> differences = texts(row, "differences");
        return new LedgerCheck(
                differences.isEmpty(),
                row.getLong("transfers"),
                row.getLong("entries"),
                row.getLong("accounts"),
                differences);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package app.parley.settlement;

import app.parley.platform.Cursors;
import app.parley.platform.Ids;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sweep did, newest first. */
@Repository
class RunBook {

    private final JdbcClient jdbc;

    RunBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Tally tally, Instant businessTime, Instant startedAt, Instant finishedAt) {
        jdbc.sql("""
                insert into settlement_run (id, business_time, started_at, finished_at, settled, disputed, failed)
                values (:id, :businessTime, :startedAt, :finishedAt, :settled, :disputed, :failed)
                """)
                .param("id", Ids.next())
                .param("businessTime", businessTime.atOffset(ZoneOffset.UTC))
                .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                .param("finishedAt", finishedAt.atOffset(ZoneOffset.UTC))
                .param("settled", tally.settled())
                .param("disputed", tally.disputed())
                .param("failed", tally.failed())
                .update();
    }

    Slice<SettlementRun> read(SliceRequest page) {
        List<SettlementRun> found = jdbc.sql("""
                select * from settlement_run
                where cast(:after as uuid) is null or id < cast(:after as uuid)
                order by id desc limit :limit
                """)
                .param("after", Cursors.id(page.cursor()))
                .param("limit", page.limit() + 1)
                .query(RunBook::run)
                .list();
        return Slice.of(found, page, last -> Cursors.encode(last.id()));
    }

    private static SettlementRun run(ResultSet row, int number) throws SQLException {
        return new SettlementRun(
                row.getObject("id", UUID.class),
                instant(row, "business_time"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("settled"),
                row.getInt("disputed"),
                row.getInt("failed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package app.parley.settlement;

import app.parley.platform.Cursors;
import app.parley.shared.MeetingId;
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

/** What {@link Failures} noted, for people to look at: the next to be tried again first. */
@Repository
class FailureList {

    private static final Cursors.Place BEGINNING = new Cursors.Place(Instant.EPOCH, new UUID(0, 0));

    private final JdbcClient jdbc;

    FailureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<SettlementFailure> read(SliceRequest page) {
        Cursors.Place after = Cursors.place(page.cursor()).orElse(BEGINNING);
        List<SettlementFailure> found = jdbc.sql("""
                select * from settlement_failure where (retry_at, meeting_id) > (:retryAt, :meeting)
                order by retry_at, meeting_id limit :limit
                """)
                .param("retryAt", after.at().atOffset(ZoneOffset.UTC))
                .param("meeting", after.id())
                .param("limit", page.limit() + 1)
                .query(FailureList::failure)
                .list();
        return Slice.of(found, page, last -> Cursors.encode(last.retryAt(), last.meeting()));
    }

    long count() {
        return jdbc.sql("select count(*) from settlement_failure")
                .query(Long.class)
                .single();
    }

    private static SettlementFailure failure(ResultSet row, int number) throws SQLException {
        return new SettlementFailure(
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                row.getInt("attempts"),
                row.getString("error"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                row.getObject("retry_at", OffsetDateTime.class).toInstant());
    }
}

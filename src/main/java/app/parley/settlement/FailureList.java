package app.parley.settlement;

import app.parley.platform.Cursors;
import app.parley.shared.MeetingId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@link Failures} noted, for people to look at: the next to be tried again first. */
@Repository
class FailureList {

    private final JdbcClient jdbc;

    FailureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<SettlementFailure> read(SliceRequest page) {
        Position after = Position.of(page.cursor());
        List<SettlementFailure> found = jdbc.sql("""
                select * from settlement_failure where (retry_at, meeting_id) > (:retryAt, :meeting)
                order by retry_at, meeting_id limit :limit
                """)
                .param("retryAt", after.retryAt.atOffset(ZoneOffset.UTC))
                .param("meeting", after.meeting)
                .param("limit", page.limit() + 1)
                .query(FailureList::failure)
                .list();
        boolean more = found.size() > page.limit();
        List<SettlementFailure> items = more ? found.subList(0, page.limit()) : found;
        return new Slice<>(items, more ? Position.after(items.getLast()) : null);
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

    /** Where a page begins. */
    private record Position(Instant retryAt, UUID meeting) {

        static Position of(@Nullable String cursor) {
            List<String> parts = Cursors.decode(cursor, 2);
            if (parts.isEmpty()) {
                return new Position(Instant.EPOCH, new UUID(0, 0));
            }
            try {
                return new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursors.malformed();
            }
        }

        static String after(SettlementFailure last) {
            return Cursors.encode(last.retryAt(), last.meeting().value());
        }
    }
}

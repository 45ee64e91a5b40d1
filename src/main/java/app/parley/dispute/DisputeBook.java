package app.parley.dispute;

import app.parley.platform.Cursors;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementRule;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps disputes: opened once, decided once. */
@Repository
class DisputeBook {

    private static final Cursors.Place BEGINNING = new Cursors.Place(Instant.EPOCH, new UUID(0, 0));

    private final JdbcClient jdbc;

    DisputeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Map<MeetingId, SettlementRule> causes, Instant at) {
        List<Map.Entry<MeetingId, SettlementRule>> rows = List.copyOf(causes.entrySet());
        jdbc.sql("""
                insert into dispute (meeting_id, cause, opened_at)
                select meeting_id, cause, :at
                from unnest(:meetings::uuid[], :causes::text[]) as one (meeting_id, cause)
                """)
                .param(
                        "meetings",
                        rows.stream().map(it -> it.getKey().toString()).toArray(String[]::new))
                .param("causes", rows.stream().map(it -> it.getValue().name()).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when no dispute is open, because there is none or somebody decided it before */
    boolean decide(MeetingId meeting, Decision decision) {
        return jdbc.sql("""
                update dispute
                set outcome = :outcome, expert_percent = :percent, reason = :reason, decided_by = :by, decided_at = :at
                where meeting_id = :meeting and decided_at is null
                """)
                        .param("meeting", meeting.value())
                        .param("outcome", decision.outcome().name())
                        .param("percent", decision.expertPercent())
                        .param("reason", decision.reason())
                        .param("by", decision.by().value())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<MeetingId, Dispute> of(Collection<MeetingId> meetings) {
        return jdbc
                .sql("select * from dispute where meeting_id = any (:meetings)")
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> dispute(row))
                .stream()
                .collect(Collectors.toMap(Dispute::meeting, Function.identity()));
    }

    /** Oldest first. @param open null for all */
    Slice<Dispute> list(@Nullable Boolean open, SliceRequest page) {
        Cursors.Place after = Cursors.place(page.cursor()).orElse(BEGINNING);
        List<Dispute> found = jdbc.sql("""
                select * from dispute
                where %s and (opened_at, meeting_id) > (:openedAt, :meeting)
                order by opened_at, meeting_id limit :limit
                """.formatted(condition(open)))
                .param("openedAt", after.at().atOffset(ZoneOffset.UTC))
                .param("meeting", after.id())
                .param("limit", page.limit() + 1)
                .query((row, number) -> dispute(row))
                .list();
        return Slice.of(found, page, last -> Cursors.encode(last.openedAt(), last.meeting()));
    }

    long countOpen() {
        return jdbc.sql("select count(*) from dispute where decided_at is null")
                .query(Long.class)
                .single();
    }

    private static String condition(@Nullable Boolean open) {
        if (open == null) {
            return "true";
        }
        return open ? "decided_at is null" : "decided_at is not null";
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                instant(row, "opened_at"),
                SettlementRule.valueOf(row.getString("cause")),
                row.getString("outcome") == null ? null : decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("expert_percent", Integer.class),
                row.getString("reason"),
                PersonId.of(row.getObject("decided_by", UUID.class)),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

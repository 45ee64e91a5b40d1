package app.parley.settlement;

import app.parley.shared.MeetingId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Meetings whose settlement failed, with when to try again: after a minute, then twice as long each time, a day at most,
 * by the wall clock.
 */
@Repository
class Failures {

    private static final int LONGEST_ERROR = 2_000;
    private static final long LONGEST_WAIT_MINUTES = Duration.ofDays(1).toMinutes();

    private final JdbcClient jdbc;

    Failures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(MeetingId meeting, RuntimeException error, Instant now) {
        String text = error.toString().replace('\0', ' ');
        jdbc.sql("""
                insert into settlement_failure as known (meeting_id, attempts, error, failed_at, retry_at)
                values (:meeting, 1, :error, :now, :now::timestamptz + interval '1 minute')
                on conflict (meeting_id) do update set
                    attempts = known.attempts + 1,
                    error = excluded.error,
                    failed_at = excluded.failed_at,
                    retry_at = excluded.failed_at
                        + interval '1 minute' * least(power(2, least(known.attempts, 20)), :longest)
                """)
                .param("meeting", meeting.value())
                .param("error", text.substring(0, Math.min(text.length(), LONGEST_ERROR)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("longest", LONGEST_WAIT_MINUTES)
                .update();
    }

    void forget(Collection<MeetingId> settled) {
        jdbc.sql("delete from settlement_failure where meeting_id = any (:meetings)")
                .param("meetings", settled.stream().map(MeetingId::value).toArray(UUID[]::new))
                .update();
    }

    /** When each parked meeting is to be tried again. */
    Map<MeetingId, Instant> parked() {
        Map<MeetingId, Instant> parked = new HashMap<>();
        jdbc.sql("select meeting_id, retry_at from settlement_failure").query(row -> {
            parked.put(
                    MeetingId.of(row.getObject("meeting_id", UUID.class)),
                    row.getObject("retry_at", OffsetDateTime.class).toInstant());
        });
        return parked;
    }
}

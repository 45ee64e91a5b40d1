package app.parley.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failures in the database, by wall-clock window, so that guessing gets slow on every instance at once. A window
 * begins with its first attempt; nobody is held back longer than one window.
 */
@Service
public class Throttle {

    private static final int SWEPT_WITH_EACH_COUNT = 20;

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    Throttle(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** @throws TooManyAttempts when the bucket holds {@code limit} or more within the window */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public void check(String bucket, int limit, Duration window) {
        Instant now = wallClock.now();
        jdbc.sql("select ends_at from throttle where bucket = :bucket and ends_at > :now and hits >= :limit")
                .param("bucket", bucket)
                .param("now", sql(now))
                .param("limit", limit)
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(end -> {
                    Duration left = Duration.between(now, end.toInstant());
                    throw new TooManyAttempts(left.compareTo(window) < 0 ? left.plusNanos(999_999_999) : window);
                });
    }

    /**
     * Counts one attempt, in a transaction of its own, so that a refusal that rolls back is still counted.
     *
     * @return how many there were within the window, this one included
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int count(String bucket, Duration window) {
        Instant now = wallClock.now();
        sweep(now);
        return jdbc.sql("""
                        insert into throttle as t (bucket, hits, ends_at) values (:bucket, 1, :end)
                        on conflict (bucket) do update set
                            hits = case when t.ends_at > :now then t.hits + 1 else 1 end,
                            ends_at = case when t.ends_at > :now then t.ends_at else excluded.ends_at end
                        returning hits
                        """)
                .param("bucket", bucket)
                .param("now", sql(now))
                .param("end", sql(now.plus(window)))
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String bucket) {
        jdbc.sql("delete from throttle where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    private void sweep(Instant now) {
        jdbc.sql("""
                        delete from throttle where bucket in (
                            select bucket from throttle where ends_at <= :now limit :most for update skip locked)
                        """)
                .param("now", sql(now))
                .param("most", SWEPT_WITH_EACH_COUNT)
                .update();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

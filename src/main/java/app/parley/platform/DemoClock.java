package app.parley.platform;

import app.parley.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The business clock of the demo, which people may move and stop; where it stands is stored, so that a restart goes on
 * from there. Whoever moves it gets an answer only after everything that is due then has run.
 */
@Component
@Profile("demo")
public class DemoClock extends Clock {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Running with an offset to the wall clock, or stopped at an instant. */
    private record Position(Duration offset, @Nullable Instant stoppedAt) {}

    private final WallClock wallClock;
    private final JdbcClient jdbc;
    private final ObjectProvider<WorkDueRunner> work;
    private volatile Position position;

    DemoClock(WallClock wallClock, JdbcClient jdbc, ObjectProvider<WorkDueRunner> work) {
        this.wallClock = wallClock;
        this.jdbc = jdbc;
        this.work = work;
        this.position = load();
    }

    @Override
    public Instant instant() {
        Position now = position;
        return now.stoppedAt() != null ? now.stoppedAt() : wallClock.now().plus(now.offset());
    }

    /** Stops the clock at an instant, past or future. @throws InvalidInput outside 1970 to 2200 */
    public synchronized void set(Instant instant) {
        moveTo(instant, true);
        runWork();
    }

    /** Moves the clock and leaves it running or stopped as it was. @throws InvalidInput outside 1970 to 2200 */
    public synchronized void advance(Duration by) {
        move(by);
        runWork();
    }

    /** The same, but what is due then is left for {@link #runWork}, which is no part of the caller's transaction. */
    public synchronized Instant move(Duration by) {
        Instant target;
        try {
            target = instant().plus(by);
        } catch (ArithmeticException | java.time.DateTimeException e) {
            throw new InvalidInput("by", "out-of-range");
        }
        return moveTo(target, position.stoppedAt() != null);
    }

    /** Returns when everything that is due has been done. */
    public void runWork() {
        work.getObject().runAll();
    }

    /** Lets the clock run again, at the wall clock's time. */
    public synchronized void resume() {
        store(new Position(Duration.ZERO, null));
        runWork();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demo clock gives instants only");
    }

    private Instant moveTo(Instant target, boolean stopped) {
        if (target.isBefore(FIRST) || target.isAfter(LAST)) {
            throw new InvalidInput("now", "out-of-range");
        }
        Instant exact = target.truncatedTo(ChronoUnit.MICROS);
        store(new Position(Duration.between(wallClock.now(), exact), stopped ? exact : null));
        return exact;
    }

    private void store(Position moved) {
        jdbc.sql("update demo_clock set offset_micros = :offset, stopped_at = :stoppedAt")
                .param("offset", moved.offset().toNanos() / 1_000)
                .param(
                        "stoppedAt",
                        moved.stoppedAt() == null ? null : moved.stoppedAt().atOffset(ZoneOffset.UTC))
                .update();
        position = moved;
    }

    private Position load() {
        return jdbc.sql("select offset_micros, stopped_at from demo_clock")
                .query((row, number) -> {
                    var stoppedAt = row.getObject("stopped_at", java.time.OffsetDateTime.class);
                    return new Position(
                            Duration.of(row.getLong("offset_micros"), ChronoUnit.MICROS),
                            stoppedAt == null ? null : stoppedAt.toInstant());
                })
                .single();
    }
}

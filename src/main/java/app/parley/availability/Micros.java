package app.parley.availability;

import java.time.Duration;
import java.time.Instant;

/** Time as whole microseconds, as precise as the database keeps it: what slots are counted in. */
final class Micros {

    private static final long SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    static long of(Instant instant) {
        return instant.getEpochSecond() * SECOND + instant.getNano() / NANOS;
    }

    /** The first whole microsecond that is not before the instant. */
    static long notBefore(Instant instant) {
        return of(instant) + (instant.getNano() % NANOS == 0 ? 0 : 1);
    }

    static long of(Duration duration) {
        return duration.toSeconds() * SECOND + duration.getNano() / NANOS;
    }

    static long ofMinutes(int minutes) {
        return minutes * 60 * SECOND;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * NANOS);
    }
}

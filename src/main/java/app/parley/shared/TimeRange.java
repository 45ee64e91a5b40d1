package app.parley.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that includes its start and not its end.
 *
 * @param start first instant inside
 * @param end first instant after, always later than the start
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a time range ends after it starts");
        }
    }

    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The range widened by a buffer on either side. */
    public TimeRange padded(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }
}

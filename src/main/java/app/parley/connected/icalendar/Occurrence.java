package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.Optional;

/** One time at which an event takes place. */
record Occurrence(Moment start, Length length) {

    /** Empty for an event that takes no time. */
    Optional<TimeRange> range() {
        Instant from = start.instant();
        Instant to = length.endOf(start);
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }
}

package app.parley.connected.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A VEVENT as far as it could be understood.
 *
 * @param uid empty when it has none
 * @param exceptions starts that do not take place
 * @param replaces the start of the occurrence that this one stands for; null for an event of its own
 * @param andFuture it stands for all later occurrences too
 * @param blocks whether somebody is busy because of it
 * @param flawed something about it could not be understood
 */
record Event(
        String uid,
        Moment start,
        Length length,
        List<Rule> rules,
        List<Extra> extras,
        Set<Instant> exceptions,
        @Nullable Moment replaces,
        boolean andFuture,
        boolean blocks,
        boolean flawed) {

    /** An occurrence that is listed, not calculated. */
    record Extra(Moment start, Length length) {}

    Occurrence occurrence(LocalDateTime local) {
        return new Occurrence(start.at(local), length);
    }
}

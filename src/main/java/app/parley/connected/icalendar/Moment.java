package app.parley.connected.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A date or a wall-clock time, and the clock it stands on. A time that a clock change skips takes the offset before the
 * change; one that happens twice is its first occurrence (RFC 5545, 3.3.5).
 *
 * @param isDate a whole day; the time is midnight then
 */
record Moment(LocalDateTime local, ZoneRules clock, boolean isDate) {

    Instant instant() {
        return instant(local, clock);
    }

    Moment at(LocalDateTime other) {
        return new Moment(other, clock, isDate);
    }

    static Instant instant(LocalDateTime local, ZoneRules clock) {
        ZoneOffsetTransition change = clock.getTransition(local);
        ZoneOffset offset = change == null ? clock.getOffset(local) : change.getOffsetBefore();
        return local.toInstant(offset);
    }

    static LocalDateTime local(Instant instant, ZoneRules clock) {
        return LocalDateTime.ofInstant(instant, clock.getOffset(instant));
    }
}

package app.parley.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * On which date of a zone an instant falls, as the day of the epoch. Remembers how long the offset it met last is valid,
 * so that instants in order cost next to nothing.
 */
final class LocalDays {

    private static final long SECOND = 1_000_000;
    private static final long DAY = 24 * 60 * 60 * SECOND;

    private final ZoneRules rules;
    private long validFrom = Long.MAX_VALUE;
    private long validUntil = Long.MIN_VALUE;
    private long offset;

    LocalDays(ZoneId zone) {
        this.rules = zone.getRules();
    }

    long of(long instant) {
        if (instant < validFrom || instant >= validUntil) {
            look(Micros.instant(instant));
        }
        return Math.floorDiv(instant + offset, DAY);
    }

    long of(Instant instant) {
        return of(Micros.of(instant));
    }

    private void look(Instant instant) {
        offset = rules.getOffset(instant).getTotalSeconds() * SECOND;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        validFrom = Micros.of(instant);
        validUntil = next == null ? Long.MAX_VALUE : Micros.of(next.getInstant());
    }
}

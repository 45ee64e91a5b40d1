package app.parley.availability;

import app.parley.schedule.Hours;
import app.parley.shared.InvalidInput;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates of a viewer's zone, both ends included, of which the slots are asked: at most 62 (rule R7). */
public record ViewedDates(LocalDate from, LocalDate to, ZoneId zone) {

    static final int MOST = 62;

    /** Midnight is ambiguous where clocks go back across it; more than any clock has gone back there. */
    private static final Duration SLACK = Duration.ofHours(3);

    /** @throws InvalidInput for dates out of order, too many or too far away */
    public ViewedDates {
        if (!Hours.isSpokenOf(from)) {
            throw new InvalidInput("from", "out-of-range");
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST - 1))) {
            throw new InvalidInput("to", "out-of-range");
        }
    }

    /** Certainly all of these dates, and a little more. */
    TimeRange range() {
        return new TimeRange(
                from.atStartOfDay(zone).toInstant().minus(SLACK),
                to.plusDays(1).atStartOfDay(zone).toInstant().plus(SLACK));
    }
}

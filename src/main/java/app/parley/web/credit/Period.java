package app.parley.web.credit;

import app.parley.shared.InvalidInput;
import app.parley.web.frame.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Days of the reader's, the first and the last one included; at most three years of them. */
record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int USUAL = 90;
    private static final int LONGEST = 3 * 366;

    /** The last 90 days where nothing else was asked for; from and to may be the wrong way round. */
    static Period of(@Nullable String from, @Nullable String to, Instant now, ZoneId zone) {
        LocalDate askedTo = Typed.dateOrNull("to", to);
        LocalDate askedFrom = Typed.dateOrNull("from", from);
        LocalDate last = askedTo == null ? LocalDate.ofInstant(now, zone) : askedTo;
        LocalDate first = askedFrom == null ? last.minusDays(USUAL - 1L) : askedFrom;
        Period period = first.isAfter(last) ? new Period(last, first, zone) : new Period(first, last, zone);
        if (period.days() > LONGEST) {
            throw new InvalidInput("from", "out-of-range");
        }
        return period;
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Instant start() {
        return begin(from);
    }

    /** The first instant after it. */
    Instant end() {
        return begin(to.plusDays(1));
    }

    /** Where each day begins, and where the last one ends. */
    List<Instant> bounds() {
        return LongStream.rangeClosed(0, days())
                .mapToObj(day -> begin(from.plusDays(day)))
                .toList();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}

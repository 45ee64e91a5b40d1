package app.parley.connected.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule, worked out on the wall clock of its event. The end of the rule is ours to watch, since it may be
 * given on another clock; what could go on within a day without end is refused.
 */
final class Rule {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final int MOST_A_DAY = 24;
    private static final int FIRST_YEAR_OF_A_COUNT = 1970;

    private final Recur<LocalDateTime> recurrence;
    private final @Nullable String until;

    private Rule(Recur<LocalDateTime> recurrence, @Nullable String until) {
        this.recurrence = recurrence;
        this.until = until;
    }

    /** @throws Unreadable for a rule that nobody's calendar needs, or none at all */
    static Rule parse(String text) {
        String rule = text.toUpperCase(Locale.ROOT);
        String until = Stream.of(rule.split(";"))
                .filter(part -> part.startsWith("UNTIL="))
                .map(part -> part.substring("UNTIL=".length()))
                .findFirst()
                .orElse(null);
        String rest = Arrays.stream(rule.split(";"))
                .filter(part -> !part.isBlank() && !part.startsWith("UNTIL="))
                .collect(Collectors.joining(";"));
        try {
            Recur<LocalDateTime> recurrence = new Recur<>(rest);
            if (!FREQUENCIES.contains(String.valueOf(recurrence.getFrequency()))
                    || rest.contains("RSCALE")
                    || timesADay(recurrence) > MOST_A_DAY) {
                throw new Unreadable("a rule that is not followed");
            }
            return new Rule(recurrence, until);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new Unreadable("no rule: " + text);
        }
    }

    /** The starts from one wall-clock time to another, both included; the event's own start is always one. */
    Stream<LocalDateTime> starts(Moment first, LocalDateTime from, LocalDateTime to) {
        if (recurrence.getCount() > 0 && first.local().getYear() < FIRST_YEAR_OF_A_COUNT) {
            throw new Unreadable("a rule that counts for centuries");
        }
        Predicate<LocalDateTime> goesOn = ending(first);
        try {
            return recurrence.getDates(first.local(), from.minusDays(1), to.plusDays(1)).stream()
                    .filter(start -> !start.isBefore(from) && !start.isAfter(to))
                    .filter(goesOn);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("a rule that cannot be followed");
        }
    }

    private Predicate<LocalDateTime> ending(Moment first) {
        if (until == null) {
            return start -> true;
        }
        LocalDateTime end = Stamp.local(until);
        if (Stamp.isDate(until)) {
            return start -> start.isBefore(end.plusDays(1));
        }
        if (!Stamp.isUtc(until)) {
            return start -> !start.isAfter(end);
        }
        Instant last = Moment.instant(end, ZoneOffset.UTC.getRules());
        if (first.isDate()) {
            LocalDate there = Moment.local(last, first.clock()).toLocalDate();
            return start -> !start.toLocalDate().isAfter(end.toLocalDate())
                    || !start.toLocalDate().isAfter(there);
        }
        return start -> !Moment.instant(start, first.clock()).isAfter(last);
    }

    private static long timesADay(Recur<?> recurrence) {
        return (long) Math.max(1, recurrence.getHourList().size())
                * Math.max(1, recurrence.getMinuteList().size())
                * Math.max(1, recurrence.getSecondList().size());
    }
}

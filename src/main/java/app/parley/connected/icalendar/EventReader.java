package app.parley.connected.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Understands one VEVENT, and as much of it as can be: whatever is broken but for the start is noted as a flaw, and the
 * time that is known blocks.
 */
final class EventReader {

    private static final Length GUESS = new Length(0, Duration.ofHours(1));

    private static final int MOST_RULES = 5;

    private final Component event;
    private final Clocks clocks;
    private boolean flawed;

    private EventReader(Component event, Clocks clocks) {
        this.event = event;
        this.clocks = clocks;
    }

    /** @throws Unreadable when not even its start can be known */
    static Event read(Component event, Clocks clocks, Set<String> ownAddresses) {
        return new EventReader(event, clocks).read(ownAddresses);
    }

    static boolean blocks(Component event, Set<String> ownAddresses) {
        return !event.says("TRANSP", "TRANSPARENT")
                && !event.says("STATUS", "CANCELLED")
                && event.all("ATTENDEE")
                        .filter(attendee -> attendee.has("PARTSTAT", "DECLINED"))
                        .noneMatch(attendee -> ownAddresses.contains(mailbox(attendee)));
    }

    private Event read(Set<String> ownAddresses) {
        Moment start = moment(event.line("DTSTART").orElseThrow(() -> new Unreadable("no start")));
        Length length = orElse(start.isDate() ? Length.ofDays(1) : GUESS, () -> length(start));
        Moment replaces = orElse(
                        Optional.<Moment>empty(),
                        () -> event.line("RECURRENCE-ID").map(this::moment))
                .orElse(null);
        boolean andFuture = event.line("RECURRENCE-ID")
                .filter(line -> line.has("RANGE", "THISANDFUTURE"))
                .isPresent();
        List<Rule> rules = orElse(List.of(), this::rules);
        List<Event.Extra> extras = listed("RDATE", line -> values(line).map(value -> extra(line, value, length)));
        Set<Instant> exceptions = new HashSet<>(listed(
                "EXDATE", line -> values(line).map(value -> moment(line, value).instant())));
        return new Event(
                event.text("UID"),
                start,
                length,
                rules,
                extras,
                exceptions,
                replaces,
                andFuture,
                blocks(event, ownAddresses),
                flawed);
    }

    private List<Rule> rules() {
        if (event.all("RRULE").count() > MOST_RULES) {
            throw new Unreadable("more rules than a calendar needs");
        }
        return listed("RRULE", line -> Stream.of(Rule.parse(line.value())));
    }

    private Length length(Moment start) {
        Line end = event.line("DTEND").orElse(null);
        if (end != null) {
            return between(start, moment(end));
        }
        String duration = event.text("DURATION");
        if (!duration.isEmpty()) {
            return Length.parse(duration);
        }
        return start.isDate() ? Length.ofDays(1) : Length.of(Duration.ZERO);
    }

    private static Length between(Moment start, Moment end) {
        return start.isDate() && end.isDate()
                ? Length.ofDays(ChronoUnit.DAYS.between(start.local(), end.local()))
                : Length.of(Duration.between(start.instant(), end.instant()));
    }

    private Event.Extra extra(Line line, String value, Length usual) {
        String[] period = value.split("/", 2);
        Moment start = moment(line, period[0]);
        if (period.length == 1) {
            return new Event.Extra(start, usual);
        }
        Length length = period[1].contains("P") ? Length.parse(period[1]) : between(start, moment(line, period[1]));
        return new Event.Extra(start, length);
    }

    private static Stream<String> values(Line line) {
        return Stream.of(line.value().split(","));
    }

    private Moment moment(Line line) {
        return moment(line, line.value());
    }

    private Moment moment(Line line, String value) {
        Clocks.Clock clock = clocks.of(line);
        flawed |= clock.guessed() && !Stamp.isUtc(value);
        return Stamp.parse(value, clock);
    }

    /** What every line of this name says; a line that says nothing is a flaw. */
    private <T> List<T> listed(String name, Function<Line, Stream<T>> reading) {
        List<T> all = new ArrayList<>();
        event.all(name)
                .forEach(line ->
                        all.addAll(orElse(List.of(), () -> reading.apply(line).toList())));
        return all;
    }

    private <T> T orElse(T otherwise, Supplier<? extends T> reading) {
        try {
            return reading.get();
        } catch (Unreadable e) {
            flawed = true;
            return otherwise;
        }
    }

    private static String mailbox(Line attendee) {
        String address = attendee.value().toLowerCase(Locale.ROOT);
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}

package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Understands one VFREEBUSY, and as much of it as can be: every period blocks but for those that are said to be free, also
 * those of types that nobody knows (RFC 5545, 3.2.9). One whose end is broken takes an hour.
 */
final class FreeBusyReader {

    private static final Length GUESS = new Length(0, Duration.ofHours(1));

    private final Component part;
    private final Clocks clocks;
    private final List<TimeRange> busy = new ArrayList<>();
    private boolean flawed;

    private FreeBusyReader(Component part, Clocks clocks) {
        this.part = part;
        this.clocks = clocks;
    }

    static FreeBusy read(Component part, Clocks clocks) {
        return new FreeBusyReader(part, clocks).read();
    }

    private FreeBusy read() {
        part.all("FREEBUSY")
                .filter(line -> !line.has("FBTYPE", "FREE"))
                .forEach(line -> Stream.of(line.value().split(",")).forEach(period -> add(line, period)));
        Optional<Moment> until = part.line("DTEND").flatMap(line -> moment(line, line.value()));
        return new FreeBusy(busy, until.map(Moment::instant).orElse(null), flawed);
    }

    private void add(Line line, String period) {
        String[] parts = period.split("/", 2);
        moment(line, parts[0])
                .flatMap(start -> new Occurrence(start, length(line, start, parts.length < 2 ? "" : parts[1])).range())
                .ifPresent(busy::add);
    }

    private Length length(Line line, Moment start, String written) {
        try {
            return written.contains("P")
                    ? Length.parse(written)
                    : Length.of(Duration.between(
                            start.instant(),
                            Stamp.parse(written, clocks.of(line)).instant()));
        } catch (Unreadable | DateTimeException | ArithmeticException e) {
            flawed = true;
            return GUESS;
        }
    }

    private Optional<Moment> moment(Line line, String written) {
        try {
            return Optional.of(Stamp.parse(written, clocks.of(line)));
        } catch (Unreadable | DateTimeException e) {
            flawed = true;
            return Optional.empty();
        }
    }
}

package app.parley.connected.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The clock that a VTIMEZONE of the document describes, worked out for the years that matter. */
final class ZoneDefinition {

    private static final int MOST_PARTS = 500;
    private static final int MOST_CHANGES = 1_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(1990, 1, 1, 0, 0);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    /** A change of the clock, by the wall clock before it. */
    private record Change(LocalDateTime at, ZoneOffset before, ZoneOffset after) {}

    private ZoneDefinition() {}

    /** @throws Unreadable when it describes no clock */
    static ZoneRules rules(Component zone, LocalDateTime until) {
        if (zone.parts().size() > MOST_PARTS) {
            throw new Unreadable("a zone that changes more than any does");
        }
        List<Change> changes = Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT"))
                .flatMap(part -> changes(part, until))
                .sorted(Comparator.comparing(change -> change.at().toInstant(change.before())))
                .toList();
        if (changes.isEmpty()) {
            throw new Unreadable("a zone without offsets");
        }
        ZoneOffset first = changes.getFirst().before();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Change change : changes) {
            if (!change.after().equals(current)) {
                LocalDateTime at = LocalDateTime.ofEpochSecond(change.at().toEpochSecond(change.before()), 0, current);
                transitions.add(ZoneOffsetTransition.of(at, current, change.after()));
                current = change.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static Stream<Change> changes(Component part, LocalDateTime until) {
        ZoneOffset before = offset(part.text("TZOFFSETFROM"));
        ZoneOffset after = offset(part.text("TZOFFSETTO"));
        LocalDateTime start = Stamp.local(part.text("DTSTART"));
        Stream<LocalDateTime> repeated = part.all("RRULE")
                .flatMap(line ->
                        Rule.parse(line.value()).starts(new Moment(start, before.getRules(), false), FIRST, until));
        Stream<LocalDateTime> listed = part.all("RDATE")
                .flatMap(line -> Stream.of(line.value().split(",")))
                .map(Stamp::local);
        return Stream.concat(Stream.of(start), Stream.concat(repeated, listed))
                .distinct()
                .limit(MOST_CHANGES)
                .map(at -> new Change(at, before, after));
    }

    private static ZoneOffset offset(String text) {
        Matcher found = OFFSET.matcher(text);
        if (!found.matches()) {
            throw new Unreadable("no offset: " + text);
        }
        int seconds = Integer.parseInt(found.group(2)) * 3600
                + Integer.parseInt(found.group(3)) * 60
                + (found.group(4) == null ? 0 : Integer.parseInt(found.group(4)));
        if (seconds > 18 * 3600) {
            throw new Unreadable("no offset: " + text);
        }
        return ZoneOffset.ofTotalSeconds(found.group(1).equals("-") ? -seconds : seconds);
    }
}

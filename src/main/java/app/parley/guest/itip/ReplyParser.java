package app.parley.guest.itip;

import app.parley.shared.TimeRange;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.jspecify.annotations.Nullable;

/** Reads answers of calendar programs, whatever else they put into them. */
public final class ReplyParser {

    private static final int LONGEST = 200_000;
    private static final int MOST_ATTENDEES = 100;

    private static final Pattern ANYTHING = Pattern.compile(".*");

    /** Zones of nobody's standard and alarms are in many answers, and make readers fail. */
    private static final Set<String> OTHER_PARTS = Set.of("VTIMEZONE", "VALARM");

    /** What an answer cannot do without, and how it has to look to be read. */
    private static final Map<String, Pattern> NEEDED = Map.of(
            "BEGIN", ANYTHING,
            "END", ANYTHING,
            "VERSION", ANYTHING,
            "METHOD", ANYTHING,
            "UID", ANYTHING,
            "SEQUENCE", Pattern.compile("\\d{1,9}"),
            "DTSTAMP", Pattern.compile("\\d{8}T\\d{6}Z"),
            "ATTENDEE", ANYTHING,
            "ORGANIZER", ANYTHING);

    private static final Pattern FOLDS = Pattern.compile("\\r?\\n[ \\t]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z-]+");

    static {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
    }

    private ReplyParser() {}

    /** Empty for whatever is neither an answer nor the wish for another time. */
    public static Optional<Reply> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return calendar(text)
                .or(() -> calendar(bare(text)))
                .flatMap(calendar -> calendar.getComponents().stream()
                        .filter(VEvent.class::isInstance)
                        .map(VEvent.class::cast)
                        .findFirst()
                        .flatMap(event -> reply(calendar, event)));
    }

    private static Optional<Calendar> calendar(String text) {
        try {
            return Optional.of(new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Without all that an answer can do without. */
    private static String bare(String text) {
        StringBuilder needed = new StringBuilder();
        String skipped = "";
        for (String line : FOLDS.matcher(text).replaceAll("").split("\\R")) {
            Matcher name = NAME.matcher(line);
            String part = line.substring(line.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
            if (!name.lookingAt()) {
                continue;
            }
            String property = name.group().toUpperCase(Locale.ROOT);
            if (skipped.isEmpty() && property.equals("BEGIN") && OTHER_PARTS.contains(part)) {
                skipped = part;
            } else if (!skipped.isEmpty()) {
                skipped = property.equals("END") && part.equals(skipped) ? "" : skipped;
            } else if (NEEDED.containsKey(property)
                    && NEEDED.get(property).matcher(part).matches()) {
                needed.append(line).append("\r\n");
            }
        }
        return needed.toString();
    }

    private static Optional<Reply> reply(Calendar calendar, VEvent event) {
        Reply.@Nullable Method method = method(value(calendar.getProperty(Property.METHOD)));
        String uid = value(event.getProperty(Property.UID));
        if (method == null || uid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reply(
                method,
                uid,
                number(value(event.getProperty(Property.SEQUENCE))),
                moment(event, Property.DTSTAMP),
                MailTo.address(value(event.getProperty(Property.ORGANIZER))),
                event.getProperties(Property.ATTENDEE).stream()
                        .limit(MOST_ATTENDEES)
                        .map(ReplyParser::attendee)
                        .toList(),
                method == Reply.Method.COUNTER ? range(event) : null));
    }

    private static Reply.@Nullable Method method(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "REPLY" -> Reply.Method.REPLY;
            case "COUNTER" -> Reply.Method.COUNTER;
            default -> null;
        };
    }

    private static Reply.Attendee attendee(Property attendee) {
        return new Reply.Attendee(
                MailTo.address(attendee.getValue()),
                parameter(attendee, Parameter.PARTSTAT).toUpperCase(Locale.ROOT),
                MailTo.address(parameter(attendee, Parameter.DELEGATED_TO)),
                MailTo.address(parameter(attendee, Parameter.DELEGATED_FROM)));
    }

    private static String parameter(Property property, String name) {
        return property.getParameter(name)
                .map(Parameter::getValue)
                .map(value -> value.replace("\"", ""))
                .orElse("");
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).map(String::strip).orElse("");
    }

    /** Whoever says nothing answers the first mail (RFC 5545, 3.8.7.4). */
    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable TimeRange range(VEvent event) {
        Instant start = moment(event, Property.DTSTART);
        Instant end = moment(event, Property.DTEND);
        return start != null && end != null && start.isBefore(end) ? new TimeRange(start, end) : null;
    }

    private static @Nullable Instant moment(VEvent event, String name) {
        try {
            return event.getProperty(name)
                    .filter(DateProperty.class::isInstance)
                    .map(property -> instant(((DateProperty<?>) property).getDate()))
                    .orElse(null);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A time of no zone is none that could be told to somebody elsewhere. */
    private static @Nullable Instant instant(@Nullable Temporal date) {
        return switch (date) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case null, default -> null;
        };
    }
}

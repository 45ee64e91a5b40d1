package app.parley.api;

import app.parley.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one reading of each kind of text value, in bodies and in addresses alike. What does not read is {@link
 * InvalidInput} without a field, which whoever knows the field adds.
 */
final class StrictText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final Duration LONGEST = Duration.ofDays(366L * (LAST_YEAR - FIRST_YEAR));

    private StrictText() {}

    /** Text as it came, but for what no text may hold: NUL, and halves of characters. */
    static String text(String value) {
        if (value.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidInput("", "control-characters");
        }
        return value;
    }

    /** RFC 3339: a date-time without zone or offset is no instant. Whole microseconds, as the database keeps them. */
    static Instant instant(String value) {
        OffsetDateTime time = parsed(value, OffsetDateTime::parse, "not-an-instant");
        return inRange(time.withOffsetSameInstant(ZoneOffset.UTC).getYear(), time.toInstant())
                .truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate date(String value) {
        LocalDate date = parsed(value, text -> LocalDate.parse(text, DATE), "not-a-date");
        return inRange(date.getYear(), date);
    }

    static Duration duration(String value) {
        Duration duration = parsed(value, Duration::parse, "not-a-duration");
        if (duration.abs().compareTo(LONGEST) > 0) {
            throw new InvalidInput("", "out-of-range");
        }
        return duration;
    }

    static UUID uuid(String value) {
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new InvalidInput("", "malformed");
        }
        return UUID.fromString(value);
    }

    private static <T> T parsed(String value, Function<String, T> parser, String code) {
        try {
            return parser.apply(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("", code);
        }
    }

    private static <T> T inRange(int year, T value) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput("", "out-of-range");
        }
        return value;
    }
}

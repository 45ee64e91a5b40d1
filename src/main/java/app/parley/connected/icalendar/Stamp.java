package app.parley.connected.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as iCalendar writes them. */
final class Stamp {

    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2300;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})(Z)?)?");

    private Stamp() {}

    /** @param floating the clock of times that name none */
    static Moment parse(String text, Clocks.Clock floating) {
        Matcher found = matcher(text);
        boolean isDate = found.group(4) == null;
        boolean isUtc = found.group(7) != null;
        return new Moment(local(found), isUtc ? ZoneOffset.UTC.getRules() : floating.rules(), isDate);
    }

    static boolean isDate(String text) {
        return matcher(text).group(4) == null;
    }

    static boolean isUtc(String text) {
        return matcher(text).group(7) != null;
    }

    /** The digits alone, whatever clock they stand on. */
    static LocalDateTime local(String text) {
        return local(matcher(text));
    }

    private static Matcher matcher(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            throw new Unreadable("no date or time: " + text);
        }
        return found;
    }

    private static LocalDateTime local(Matcher found) {
        try {
            LocalDate date = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new Unreadable("a year that no calendar needs");
            }
            return found.group(4) == null
                    ? date.atStartOfDay()
                    : date.atTime(number(found, 4), number(found, 5), Math.min(59, number(found, 6)));
        } catch (DateTimeException e) {
            throw new Unreadable("no date or time: " + found.group());
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}

package app.parley.connected.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an event takes: days by the calendar, then elapsed time. */
record Length(int days, Duration time) {

    private static final Pattern WRITTEN = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");

    static Length of(Duration time) {
        if (time.isNegative()) {
            throw new Unreadable("ends before it starts");
        }
        return new Length(0, time);
    }

    static Length ofDays(long days) {
        if (days < 0 || days > 100_000) {
            throw new Unreadable("ends before it starts");
        }
        return new Length((int) Math.max(1, days), Duration.ZERO);
    }

    static Length parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new Unreadable("no duration: " + text);
        }
        int days = 7 * number(found, 1) + number(found, 2);
        return new Length(
                days,
                Duration.ofHours(number(found, 3)).plusMinutes(number(found, 4)).plusSeconds(number(found, 5)));
    }

    Instant endOf(Moment start) {
        return start.at(start.local().plusDays(days)).instant().plus(time);
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}

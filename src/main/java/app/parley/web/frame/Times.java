package app.parley.web.frame;

import app.parley.platform.WrittenTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes times for people: in the viewer's language, and in the viewer's zone unless a page names another. */
@Component
public class Times {
    private final Viewer viewer;

    Times(Viewer viewer) {
        this.viewer = viewer;
    }

    /** For programs that read the page, which know no shorter parts of a second than thousandths. */
    public String exact(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Day and time of day, with the day of the week. */
    public String moment(Instant at) {
        return moment(at, viewer.zone());
    }

    public String moment(Instant at, ZoneId zone) {
        return in(zone).moment(at);
    }

    /** The same without the year, for what is soon. */
    public String soon(Instant at) {
        return shortDay(date(at, viewer.zone())) + ", " + clock(at);
    }

    /** From start to end; the end's day only when it is another one. */
    public String range(Instant start, Instant end) {
        return range(start, end, viewer.zone());
    }

    public String range(Instant start, Instant end, ZoneId zone) {
        return in(zone).range(start, end);
    }

    public String day(Instant at) {
        return day(at, viewer.zone());
    }

    public String day(Instant at, ZoneId zone) {
        return in(zone).day(at);
    }

    public String day(LocalDate date) {
        return in(viewer.zone()).day(date);
    }

    /** Day of the week and date without the year, for lists of days. */
    public String shortDay(LocalDate date) {
        String pattern = switch (viewer.language()) {
            case EN -> "EEE d MMM";
            case DE -> "EEE d.M.";
            case CS, SK -> "EEE d. M.";
        };
        return date.format(DateTimeFormatter.ofPattern(pattern, viewer.locale()));
    }

    /** Name of the month and the year. */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", viewer.locale()));
    }

    /** Name of the month alone, short. */
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, viewer.locale());
    }

    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, viewer.locale());
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.locale());
    }

    public String clock(Instant at) {
        return clock(at, viewer.zone());
    }

    public String clock(Instant at, ZoneId zone) {
        return in(zone).clock(at);
    }

    public LocalDate date(Instant at, ZoneId zone) {
        return in(zone).date(at);
    }

    /** The zone's own name for people, with its offset at that time. */
    public String zone(ZoneId zone, Instant at) {
        return in(zone).zoneName(at);
    }

    /** The same of the viewer's zone. */
    public String zone(Instant at) {
        return zone(viewer.zone(), at);
    }

    private WrittenTimes in(ZoneId zone) {
        return new WrittenTimes(viewer.locale(), zone);
    }
}

package app.parley.web.frame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
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
        return day(at, zone) + ", " + clock(at, zone);
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
        boolean sameDay = date(start, zone).equals(date(end, zone));
        return moment(start, zone) + " – " + (sameDay ? clock(end, zone) : moment(end, zone));
    }

    public String day(Instant at) {
        return day(at, viewer.zone());
    }

    public String day(Instant at, ZoneId zone) {
        return day(date(at, zone));
    }

    public String day(LocalDate date) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, viewer.locale());
        return weekday + " " + format(date, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** Day of the week and date without the year, for lists of days. */
    public String shortDay(LocalDate date) {
        String pattern = viewer.language() == Language.EN ? "EEE d MMM" : "EEE d. M.";
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
        return ZonedDateTime.ofInstant(at, zone).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    public LocalDate date(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The zone's own name for people, with its offset at that time. */
    public String zone(ZoneId zone, Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        String name = zone.getId().replace('_', ' ');
        return name.equals("UTC") || offset.equals("Z") ? name : name + " (UTC" + offset + ")";
    }

    /** The same of the viewer's zone. */
    public String zone(Instant at) {
        return zone(viewer.zone(), at);
    }

    private String format(TemporalAccessor value, DateTimeFormatter formatter) {
        Locale locale = viewer.language() == Language.EN ? Locale.UK : viewer.locale();
        return formatter.withLocale(locale).format(value);
    }
}

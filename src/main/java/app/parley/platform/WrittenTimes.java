package app.parley.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Times as people write them: in one language, by the clocks of one zone. */
public record WrittenTimes(Locale language, ZoneId zone) {

    /** Day and time of day, with the day of the week. */
    public String moment(Instant at) {
        return day(at) + ", " + clock(at);
    }

    /** From start to end; the end's day only when it is another one. */
    public String range(Instant start, Instant end) {
        boolean sameDay = date(start).equals(date(end));
        return moment(start) + " – " + (sameDay ? clock(end) : moment(end));
    }

    public String day(Instant at) {
        return day(date(at));
    }

    public String day(LocalDate date) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
        Locale form = language.getLanguage().equals("en") ? Locale.UK : language;
        return weekday + " "
                + date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(form));
    }

    public String clock(Instant at) {
        return ZonedDateTime.ofInstant(at, zone).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The zone's own name for people, with its offset at that time. */
    public String zoneName(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        String name = zone.getId().replace('_', ' ');
        return name.equals("UTC") || offset.equals("Z") ? name : name + " (UTC" + offset + ")";
    }
}

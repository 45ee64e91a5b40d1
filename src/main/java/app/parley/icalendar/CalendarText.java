package app.parley.icalendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Events as the text of one calendar, which asks its readers to come again every quarter of an hour. */
final class CalendarText {

    private static final Duration REFRESH = Duration.ofMinutes(15);
    private static final Pattern STAMP = Pattern.compile("(?m)^DTSTAMP:.*\\R");

    private CalendarText() {}

    static String of(List<VEvent> events) {
        ParameterList duration = new ParameterList(List.of(Value.DURATION));
        PropertyList properties = new PropertyList(List.of(
                new ProdId("-//Parley//Parley//EN"),
                ImmutableVersion.VERSION_2_0,
                new XProperty("X-WR-CALNAME", "Parley"),
                new RefreshInterval(duration, REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
        StringWriter text = new StringWriter();
        try {
            // Without its own check, which refuses calendars that have no events yet.
            new CalendarOutputter(false).output(new Calendar(properties, new ComponentList<>(events)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String withoutStamps(String text) {
        return STAMP.matcher(text).replaceAll("");
    }
}

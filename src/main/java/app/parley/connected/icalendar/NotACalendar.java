package app.parley.connected.icalendar;

/** What was read is no whole calendar: another kind of document, or cut off. */
public final class NotACalendar extends RuntimeException {

    NotACalendar() {
        super("not a whole iCalendar document", null, false, false);
    }
}

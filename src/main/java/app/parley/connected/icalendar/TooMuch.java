package app.parley.connected.icalendar;

/** A calendar that would take longer to read than anybody's calendar should. */
public final class TooMuch extends RuntimeException {

    TooMuch() {
        super("more than can be read", null, false, false);
    }
}

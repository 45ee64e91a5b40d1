package app.parley.connected.icalendar;

/** A part of a calendar says nothing that can be understood. */
final class Unreadable extends RuntimeException {

    Unreadable(String why) {
        super(why, null, false, false);
    }
}

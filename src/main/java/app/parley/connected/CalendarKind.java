package app.parley.connected;

/** How a calendar is reached. */
public enum CalendarKind {
    /** A subscribed address that answers one iCalendar document. */
    ICS,
    /** An account on a CalDAV server, with any number of calendars. */
    CALDAV
}

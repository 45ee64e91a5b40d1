package app.parley.calendar;

/** Who is booked by a calendar: its owner, somebody of a team, or staff for services picked from a menu. */
public enum CalendarType {
    PERSONAL,
    ROUND_ROBIN,
    SERVICE
}

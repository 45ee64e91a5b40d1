package app.parley.calendar;

/** How a team's bookings are spread among those who are free. */
public enum Distribution {
    /** Highest priority first, then whoever has been longest without a booking. */
    AVAILABILITY,
    /** Fewest bookings for one's weight first, then whoever has been longest without. */
    EQUAL
}

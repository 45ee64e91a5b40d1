package app.parley.availability;

/** Why somebody of a team was given a booking: the first thing that set them apart from the next in line. */
public enum PickRule {
    /** The booker asked for them. */
    CHOSEN,
    /** Nobody else was free. */
    ONLY_ONE_FREE,
    /** They do another part of the same booking. */
    SAME_BOOKING,
    /** The booking was moved, and they were next in line at its new time. */
    MOVED,
    HIGHEST_PRIORITY,
    FEWEST_BOOKINGS,
    LONGEST_WITHOUT,
    /** Alike in everything else. */
    FIRST_OF_EQUALS
}

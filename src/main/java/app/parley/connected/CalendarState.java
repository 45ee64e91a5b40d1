package app.parley.connected;

/** How much can be said about somebody's time by a connected calendar. */
public enum CalendarState {
    /** Connected and not read yet: all time counts as busy. */
    WAITING,
    FRESH,
    /** Read, but some events could not be understood as a whole. */
    PARTLY_READABLE,
    /** The latest reading is old; what it said still blocks. */
    STALE,
    /** Never read, although it was tried: all time counts as busy. */
    UNREADABLE,
    /** Never read within a day, so that it blocks nothing any more. */
    GIVEN_UP
}

package app.parley.calendar;

/** Whether a booking is agreed at once or waits for the expert. */
public enum Approval {
    AUTOMATIC,
    MANUAL
}

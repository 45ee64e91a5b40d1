package app.parley.calendar;

/** What users may do with an agreed booking of the calendar; its expert always may. */
public record Permissions(boolean userCancels, boolean userReschedules) {

    public static final Permissions ALL = new Permissions(true, true);
}

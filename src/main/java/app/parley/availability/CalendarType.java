package app.parley.availability;

/** Kinds of calendar (calendars-and-people.md, "Kinds"); so far one expert's own. */
public enum CalendarType {
    PERSONAL
}

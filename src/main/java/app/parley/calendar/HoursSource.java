package app.parley.calendar;

import app.parley.schedule.Hours;
import app.parley.shared.ScheduleId;

/** Where a calendar has its hours from. */
public sealed interface HoursSource {

    /** Hours of this calendar alone. */
    record Own(Hours hours) implements HoursSource {}

    /** The hours of one of the owner's schedules, as they are at any time. */
    record Following(ScheduleId schedule) implements HoursSource {}
}

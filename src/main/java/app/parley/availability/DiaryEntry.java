package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that a meeting takes of a person.
 *
 * @param calendar null for free-form meetings, which exclude nothing
 * @param time the meeting's own
 * @param blocks with the buffers that this person keeps around it
 * @param bookedAt when the calendar gave the booking to this person; null for the one who booked, and without a calendar
 */
record DiaryEntry(
        PersonId person,
        MeetingId meeting,
        @Nullable CalendarId calendar,
        Hold hold,
        TimeRange time,
        TimeRange blocks,
        @Nullable Instant bookedAt) {

    /** Whether it is the meeting's time or one that is proposed instead. */
    enum Hold {
        MEETING,
        NEW_TIME
    }
}

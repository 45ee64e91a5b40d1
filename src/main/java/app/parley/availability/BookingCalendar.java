package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;

/** A page where an expert can be booked. */
public record BookingCalendar(CalendarId id, PersonId owner, CalendarSettings settings, long version) {

    Duration slotLength() {
        return Duration.ofMinutes(settings.slotMinutes());
    }

    /** The time with the calendar's buffers. */
    TimeRange padded(TimeRange time) {
        return time.padded(
                Duration.ofMinutes(settings.bufferBeforeMinutes()), Duration.ofMinutes(settings.bufferAfterMinutes()));
    }
}

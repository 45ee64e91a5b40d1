package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.shared.MeetingId;
import java.time.Duration;

/** Plans of bookings, for tests that need no database. */
final class Plans {

    private Plans() {}

    /** What a booking of a personal calendar takes. */
    static Plan only(BookingCalendar calendar) {
        Duration length = Duration.ofMinutes(calendar.settings().slots().slotMinutes());
        MeetingId none = AvailabilityFixture.meeting();
        return Plan.of(calendar, new Moving(none, calendar.owner(), null, length));
    }
}

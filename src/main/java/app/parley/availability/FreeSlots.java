package app.parley.availability;

import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists the slots of a calendar that can be booked now; the same function checks a booking (rules R1 to R7). */
@Service
public class FreeSlots {

    /**
     * Slots that start on the viewer's dates from {@code from} to {@code to}, both included, at most 62 days.
     *
     * @param moving a meeting about to be moved, whose own time counts as free; null otherwise
     */
    public List<TimeRange> of(
            BookingCalendar calendar, LocalDate from, LocalDate to, ZoneId viewer, @Nullable MeetingId moving) {
        throw new UnsupportedOperationException();
    }
}

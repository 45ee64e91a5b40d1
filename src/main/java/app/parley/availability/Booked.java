package app.parley.availability;

import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that was taken for one meeting of a booking.
 *
 * @param services what it is about, in order
 * @param pick why this expert; null where the calendar has but one
 */
public record Booked(
        MeetingId meeting,
        TimeRange time,
        PersonId expert,
        List<OfferingId> services,
        @Nullable Pick pick) {

    public Booked {
        services = List.copyOf(services);
    }
}

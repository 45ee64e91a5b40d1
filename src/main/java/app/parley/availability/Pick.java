package app.parley.availability;

import app.parley.calendar.Rank;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was given a booking, why, and the figures that decided it.
 *
 * @param among everybody who was free, the best first
 */
public record Pick(PersonId expert, PickRule rule, List<Standing> among) {

    public Pick {
        among = List.copyOf(among);
    }

    /**
     * Where somebody stood when the booking was given away.
     *
     * @param bookings of this calendar, booked within the look-back and not cancelled
     * @param lastBookedAt when the calendar gave them their latest booking; null means never
     */
    public record Standing(
            PersonId person,
            Rank priority,
            Rank weight,
            long bookings,
            @Nullable Instant lastBookedAt) {}
}

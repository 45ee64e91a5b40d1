package app.parley.availability;

import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One part of a booking that becomes a meeting of its own.
 *
 * @param offset how long after the booking's start it begins
 * @param services what happens in it; empty when a meeting is moved
 * @param candidates who may take it
 */
record Leg(
        Duration offset,
        Duration length,
        Duration before,
        Duration after,
        List<OfferingId> services,
        List<PersonId> candidates) {

    Instant startsAt(Instant bookingStart) {
        return bookingStart.plus(offset);
    }
}

package app.parley.calendar;

import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.List;

/**
 * One thing on a menu; name, description, minutes and price are those of the owner's offering.
 *
 * @param bufferBeforeMinutes 0 to 720, as the one after
 * @param staff members who do it; at least one
 */
public record Service(
        OfferingId offering, int bufferBeforeMinutes, int bufferAfterMinutes, Charge charge, List<PersonId> staff) {

    /** What the price of the offering is to the booker: all of it, or a deposit on a bill that is paid elsewhere. */
    public enum Charge {
        PRICE,
        DEPOSIT
    }

    public Service {
        staff = List.copyOf(staff);
    }
}

package app.parley.meeting;

import app.parley.calendar.Service;
import app.parley.expert.Offering;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;

/** A service as it was picked from a menu: what it said and cost then. */
public record BookedService(OfferingId offering, String title, int minutes, Credits price, Service.Charge charge) {

    static BookedService of(Offering offering, Service.Charge charge) {
        return new BookedService(offering.id(), offering.title(), offering.minutes(), offering.price(), charge);
    }
}

package app.parley.api.expert;

import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import org.jspecify.annotations.Nullable;

/** Something an expert sells. */
record OfferingView(
        OfferingId id,
        String title,
        String description,
        int minutes,
        Credits price,
        @Nullable String skill,
        Location location,
        long version) {

    static OfferingView of(Offering offering) {
        return new OfferingView(
                offering.id(),
                offering.title(),
                offering.description(),
                offering.minutes(),
                offering.price(),
                offering.skill(),
                offering.location(),
                offering.version());
    }
}

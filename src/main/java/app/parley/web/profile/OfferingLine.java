package app.parley.web.profile;

import app.parley.expert.Offering;

/** One of the expert's own offerings in the list. */
record OfferingLine(String id, String title, int minutes, long price, long version) {
    static OfferingLine of(Offering offering) {
        return new OfferingLine(
                offering.id().toString(),
                offering.title(),
                offering.minutes(),
                offering.price().amount(),
                offering.version());
    }
}

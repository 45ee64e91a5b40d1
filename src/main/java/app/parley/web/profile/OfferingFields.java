package app.parley.web.profile;

import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.expert.OfferingForm;
import app.parley.web.frame.PlaceForm;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;

/** An offering as typed. */
record OfferingFields(
        @Nullable String title,
        @Nullable String description,
        @Nullable String minutes,
        @Nullable String price,
        @Nullable String skill,
        @Nullable PlaceForm location,
        @Nullable Long version) {

    static final OfferingFields EMPTY =
            new OfferingFields(null, null, "30", null, null, PlaceForm.of(Location.ROOM), null);

    static OfferingFields of(Offering offering) {
        return new OfferingFields(
                offering.title(),
                offering.description(),
                Integer.toString(offering.minutes()),
                offering.price().toString(),
                offering.skill(),
                PlaceForm.of(offering.location()),
                offering.version());
    }

    OfferingForm form() {
        return new OfferingForm(
                Typed.text(title),
                Typed.text(description),
                Typed.number("minutes", minutes),
                Typed.amount("price", price),
                Typed.isBlank(skill) ? null : Typed.text(skill).strip(),
                PlaceForm.chosen(location));
    }

    OfferingFields at(long current) {
        return new OfferingFields(title, description, minutes, price, skill, location, current);
    }
}

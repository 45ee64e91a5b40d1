package app.parley.api.expert;

import app.parley.api.RequiredField;
import app.parley.expert.Location;
import app.parley.expert.OfferingForm;
import org.jspecify.annotations.Nullable;

/** @param location null means the video room */
record OfferingRequest(
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer minutes,
        @Nullable Long price,
        @Nullable String skill,
        @Nullable LocationRequest location) {

    OfferingForm form() {
        return new OfferingForm(
                RequiredField.of("title", title),
                description == null ? "" : description,
                RequiredField.of("minutes", minutes),
                RequiredField.of("price", price),
                skill,
                location == null ? null : location.location());
    }

    record LocationRequest(
            Location.@Nullable Kind kind, @Nullable String detail) {

        Location location() {
            return new Location(RequiredField.of("location.kind", kind), detail == null ? "" : detail);
        }
    }
}

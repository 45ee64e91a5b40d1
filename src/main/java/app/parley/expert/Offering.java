package app.parley.expert;

import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something an expert sells.
 *
 * @param minutes 5 to 720
 * @param price 0 to 1,000,000 credits
 */
public record Offering(
        OfferingId id,
        PersonId expert,
        String title,
        String description,
        int minutes,
        Credits price,
        @Nullable String skill,
        Location location,
        long version) {}

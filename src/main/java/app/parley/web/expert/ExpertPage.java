package app.parley.web.expert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert's public page.
 *
 * @param own whether the viewer is the expert
 */
record ExpertPage(ExpertCard card, String bio, String zone, List<Sold> offerings, boolean own) {
    /** @param calendars where it can be booked; without one it can be asked for */
    record Sold(
            String id,
            String title,
            String description,
            int minutes,
            long price,
            String location,
            List<Bookable> calendars) {}

    /** @param nextFree first free start; null when there is none in the two months to come */
    record Bookable(String slug, String name, @Nullable Instant nextFree) {}
}

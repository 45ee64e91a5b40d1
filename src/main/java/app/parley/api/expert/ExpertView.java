package app.parley.api.expert;

import app.parley.calendar.BookingCalendar;
import app.parley.expert.Expert;
import app.parley.expert.Offering;
import app.parley.expert.Rating;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published profile with what can be booked.
 *
 * @param nextFree first free start in a calendar that books this expert and nobody else; null when there is none within
 *     the 62 days to come
 */
record ExpertView(
        PersonId id,
        String handle,
        String displayName,
        String headline,
        String bio,
        List<String> skills,
        List<String> languages,
        String zone,
        RatingView rating,
        List<OfferingView> offerings,
        List<CalendarSummary> calendars,
        @Nullable Instant nextFree) {

    /** @param average of stars, one decimal; 0 without ratings */
    record RatingView(double average, long count) {

        static RatingView of(Rating rating) {
            return new RatingView(rating.average(), rating.count());
        }
    }

    /** A calendar as far as one chooses among them; the rest is at {@code /calendars/{slug}}. */
    record CalendarSummary(
            String slug, String name, String type, @Nullable OfferingId offeringId, int slotMinutes) {

        static CalendarSummary of(BookingCalendar calendar) {
            var settings = calendar.settings();
            return new CalendarSummary(
                    settings.slug(),
                    settings.name(),
                    settings.kind().type().name(),
                    settings.offering(),
                    settings.slots().slotMinutes());
        }
    }

    /** Leaves out calendars that cannot be booked now. */
    static ExpertView of(
            Expert expert, List<Offering> offerings, List<BookingCalendar> calendars, @Nullable Instant nextFree) {
        Set<OfferingId> offered = offerings.stream().map(Offering::id).collect(Collectors.toSet());
        return new ExpertView(
                expert.id(),
                expert.handle(),
                expert.displayName(),
                expert.headline(),
                expert.bio(),
                expert.skills(),
                expert.languages(),
                expert.zone().getId(),
                RatingView.of(expert.rating()),
                offerings.stream().map(OfferingView::of).toList(),
                calendars.stream()
                        .filter(BookingCalendar::open)
                        .filter(calendar -> calendar.offerings().stream().anyMatch(offered::contains))
                        .map(CalendarSummary::of)
                        .toList(),
                nextFree);
    }
}

package app.parley.api.expert;

import app.parley.availability.BookingCalendar;
import app.parley.expert.Expert;
import app.parley.expert.Offering;
import app.parley.expert.Rating;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A published profile with what can be booked. */
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
        List<CalendarSummary> calendars) {

    /** @param average of stars, one decimal; 0 without ratings */
    record RatingView(double average, long count) {

        static RatingView of(Rating rating) {
            return new RatingView(rating.average(), rating.count());
        }
    }

    /** A calendar as far as one chooses among them; the rest is at {@code /calendars/{slug}}. */
    record CalendarSummary(String slug, String name, String type, OfferingId offeringId, int slotMinutes) {

        static CalendarSummary of(BookingCalendar calendar) {
            var settings = calendar.settings();
            return new CalendarSummary(
                    settings.slug(),
                    settings.name(),
                    settings.type().name(),
                    settings.offeringId(),
                    settings.slotMinutes());
        }
    }

    /** Leaves out calendars whose offering is no longer on the list. */
    static ExpertView of(Expert expert, List<Offering> offerings, List<BookingCalendar> calendars) {
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
                        .filter(calendar -> offered.contains(calendar.settings().offeringId()))
                        .map(CalendarSummary::of)
                        .toList());
    }
}

package app.parley.api.calendar;

import app.parley.availability.Approval;
import app.parley.availability.BookingCalendar;
import app.parley.availability.CalendarSettings;
import app.parley.availability.CalendarType;
import app.parley.expert.Expert;
import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar as everybody sees it: what is offered, by whom, and the rules that a booker needs. */
record PublicCalendar(
        CalendarType type,
        String slug,
        String name,
        String description,
        ExpertSummary expert,
        OfferingSummary offering,
        String zone,
        int slotMinutes,
        int intervalMinutes,
        int minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        Approval approval) {

    record ExpertSummary(PersonId id, String handle, String displayName) {}

    record OfferingSummary(OfferingId id, String title, String description, Credits price, Location location) {}

    static PublicCalendar of(BookingCalendar calendar, Expert expert, Offering offering) {
        CalendarSettings settings = calendar.settings();
        return new PublicCalendar(
                settings.type(),
                settings.slug(),
                settings.name(),
                settings.description(),
                new ExpertSummary(expert.id(), expert.handle(), expert.displayName()),
                new OfferingSummary(
                        offering.id(), offering.title(), offering.description(), offering.price(), offering.location()),
                settings.zone().getId(),
                settings.slotMinutes(),
                settings.intervalMinutes(),
                settings.minNoticeMinutes(),
                settings.bookingWindowDays(),
                settings.endDate(),
                settings.approval());
    }
}

package app.parley.web.booking;

import app.parley.availability.Approval;
import app.parley.availability.BookingCalendar;
import app.parley.availability.CalendarSettings;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.NotFound;
import org.springframework.stereotype.Component;

/** Describes a calendar that can be booked; one whose expert or offering is gone is not found. */
@Component
class Bookables {
    private final Experts experts;
    private final Offerings offerings;

    Bookables(Experts experts, Offerings offerings) {
        this.experts = experts;
        this.offerings = offerings;
    }

    BookableView describe(BookingCalendar calendar) {
        CalendarSettings settings = calendar.settings();
        Expert expert = experts.of(calendar.owner()).filter(Expert::published).orElseThrow(NotFound::new);
        Offering offering = offerings.find(settings.offeringId()).orElseThrow(NotFound::new);
        return new BookableView(
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.zone().getId(),
                expert.handle(),
                expert.displayName(),
                offering.title(),
                settings.slotMinutes(),
                offering.price().amount(),
                offering.location().kind().name(),
                settings.approval() == Approval.MANUAL);
    }
}

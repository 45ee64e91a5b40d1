package app.parley.web.booking;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.shared.NotFound;
import org.springframework.stereotype.Component;

/** Describes a calendar that can be booked; one whose expert or offering is gone is not found. */
@Component
class Bookables {
    private final Experts experts;

    Bookables(Experts experts) {
        this.experts = experts;
    }

    BookableView describe(CalendarOnSale sale) {
        BookingCalendar calendar = sale.calendar();
        CalendarSettings settings = calendar.settings();
        Expert expert = experts.of(calendar.owner()).filter(Expert::published).orElseThrow(NotFound::new);
        Offering offering = sale.offering();
        if (offering == null) {
            throw new NotFound();
        }
        return new BookableView(
                settings.slug(),
                settings.name(),
                settings.description(),
                calendar.zone().getId(),
                expert.handle(),
                expert.displayName(),
                offering.title(),
                settings.slots().slotMinutes(),
                offering.price().amount(),
                sale.locationOf(offering).kind().name(),
                settings.approval() == Approval.MANUAL);
    }
}

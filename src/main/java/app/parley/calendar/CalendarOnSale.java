package app.parley.calendar;

import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.shared.OfferingId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that can be booked, with those of its offerings that are on sale now.
 *
 * @param offerings by id; at least one
 */
public record CalendarOnSale(BookingCalendar calendar, Map<OfferingId, Offering> offerings) {

    public CalendarOnSale {
        offerings = Map.copyOf(offerings);
    }

    static CalendarOnSale of(BookingCalendar calendar, Map<OfferingId, Offering> sold) {
        Map<OfferingId, Offering> own = new HashMap<>(sold);
        own.keySet().retainAll(calendar.offerings());
        return new CalendarOnSale(calendar, own);
    }

    /** What is booked where there is no menu; null for a menu. */
    public @Nullable Offering offering() {
        OfferingId id = calendar.settings().offering();
        return id == null ? null : offerings.get(id);
    }

    /** Where a meeting about this offering takes place. */
    public Location locationOf(Offering offering) {
        Location own = calendar.settings().location();
        return own == null ? offering.location() : own;
    }
}

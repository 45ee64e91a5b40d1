package app.parley.api.calendar;

import app.parley.availability.BookingCalendar;
import app.parley.availability.Calendars;
import app.parley.availability.FreeSlots;
import app.parley.expert.Experts;
import app.parley.expert.Offerings;
import app.parley.platform.Texts;
import app.parley.shared.NotFound;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Booking calendars and their free slots, for everybody. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final Calendars calendars;
    private final FreeSlots freeSlots;
    private final Experts experts;
    private final Offerings offerings;

    CalendarController(Calendars calendars, FreeSlots freeSlots, Experts experts, Offerings offerings) {
        this.calendars = calendars;
        this.freeSlots = freeSlots;
        this.experts = experts;
        this.offerings = offerings;
    }

    @GetMapping("/{slug}")
    PublicCalendar show(@PathVariable String slug) {
        BookingCalendar calendar = calendars.bySlug(slug);
        return PublicCalendar.of(
                calendar,
                experts.of(calendar.owner()).orElseThrow(NotFound::new),
                offerings.find(calendar.settings().offeringId()).orElseThrow(NotFound::new));
    }

    /**
     * Slots that start on these dates of the zone, both included, at most 62 days.
     *
     * @param zone the viewer's; the calendar's own when absent. It decides which date a slot belongs to, not which there are
     */
    @GetMapping("/{slug}/slots")
    Slots slots(
            @PathVariable String slug,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String zone) {
        BookingCalendar calendar = calendars.bySlug(slug);
        ZoneId viewer = zone == null ? calendar.settings().zone() : Texts.zone("zone", zone);
        return Slots.of(viewer, freeSlots.of(calendar, from, to, viewer, null));
    }
}

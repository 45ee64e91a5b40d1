package app.parley.api.calendar;

import app.parley.availability.Choice;
import app.parley.availability.FreeSlots;
import app.parley.availability.ViewedDates;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.expert.Experts;
import app.parley.platform.Texts;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Handles handles;

    CalendarController(Calendars calendars, FreeSlots freeSlots, Experts experts, Handles handles) {
        this.calendars = calendars;
        this.freeSlots = freeSlots;
        this.experts = experts;
        this.handles = handles;
    }

    @GetMapping("/{slug}")
    PublicCalendar show(@PathVariable String slug) {
        CalendarOnSale sale = calendars.onSale(slug);
        Set<PersonId> people = new HashSet<>(sale.calendar().experts());
        people.add(sale.calendar().owner());
        return PublicCalendar.of(sale, experts.of(people));
    }

    /**
     * Slots that start on these dates of the zone, both included, at most 62 days.
     *
     * @param zone the viewer's; the calendar's own when absent. It decides which date a slot belongs to, not which there are
     * @param services picked from a menu, in order; required there
     * @param expert whom the booker wants, by handle, where the calendar leaves the choice
     */
    @GetMapping("/{slug}/slots")
    Slots slots(
            @PathVariable String slug,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable List<UUID> services,
            @RequestParam(required = false) @Nullable String expert) {
        CalendarOnSale sale = calendars.onSale(slug);
        ZoneId viewer = zone == null ? sale.calendar().zone() : Texts.zone("zone", zone);
        return Slots.of(viewer, freeSlots.of(sale, choice(services, expert), new ViewedDates(from, to, viewer)));
    }

    private Choice choice(@Nullable List<UUID> services, @Nullable String expert) {
        List<OfferingId> picked = services == null
                ? List.of()
                : services.stream().map(OfferingId::of).toList();
        return new Choice(picked, expert == null ? null : handles.person("expert", expert));
    }
}

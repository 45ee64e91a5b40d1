package app.parley.web.booking;

import app.parley.availability.Choice;
import app.parley.availability.FreeSlots;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.web.frame.ChosenZone;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Zones;
import app.parley.web.slots.Weeks;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A calendar's free slots, open to everybody. */
@Controller
class BookingPages {
    private final Calendars calendars;
    private final Bookables bookables;
    private final FreeSlots freeSlots;
    private final Weeks weeks;
    private final ChosenZone zones;

    BookingPages(Calendars calendars, Bookables bookables, FreeSlots freeSlots, Weeks weeks, ChosenZone zones) {
        this.calendars = calendars;
        this.bookables = bookables;
        this.freeSlots = freeSlots;
        this.weeks = weeks;
        this.zones = zones;
    }

    @GetMapping("/book/{slug}")
    String slots(
            @PathVariable String slug,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String day,
            @RequestParam @Nullable String zone,
            @RequestParam @Nullable String topic,
            Model model) {
        CalendarOnSale sale = calendars.onSale(slug);
        ZoneId there = sale.calendar().zone();
        ZoneId viewer = zones.orElse(zone, there);
        model.addAttribute("calendar", bookables.describe(sale));
        model.addAttribute(
                "week",
                weeks.of(
                        dates -> freeSlots.of(sale, Choice.NONE, dates),
                        Typed.dateOrNull("from", from),
                        Typed.dateOrNull("day", day),
                        viewer,
                        there));
        model.addAttribute("chosenZone", zone);
        model.addAttribute("topic", topic);
        model.addAttribute("from", from);
        model.addAttribute("day", day);
        model.addAttribute("zone", viewer.getId());
        model.addAttribute("zones", Zones.names());
        return "booking/index";
    }
}

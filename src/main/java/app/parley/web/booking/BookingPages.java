package app.parley.web.booking;

import app.parley.availability.FreeSlots;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.calendar.Groups;
import app.parley.web.frame.ChosenZone;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Preview;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Words;
import app.parley.web.frame.Zones;
import app.parley.web.slots.Chosen;
import app.parley.web.slots.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be booked at an address, open to everybody: a group's calendars, a menu's services, free slots. */
@Controller
class BookingPages {
    private final Groups groups;
    private final Calendars calendars;
    private final Bookables bookables;
    private final Choices choices;
    private final FreeSlots freeSlots;
    private final Months months;
    private final ChosenZone zones;
    private final Words words;
    private final Forms forms;

    BookingPages(
            Groups groups,
            Calendars calendars,
            Bookables bookables,
            Choices choices,
            FreeSlots freeSlots,
            Months months,
            ChosenZone zones,
            Words words,
            Forms forms) {
        this.groups = groups;
        this.calendars = calendars;
        this.bookables = bookables;
        this.choices = choices;
        this.freeSlots = freeSlots;
        this.months = months;
        this.zones = zones;
        this.words = words;
        this.forms = forms;
    }

    /** @param change whether somebody wants to pick other services than those picked already */
    @GetMapping("/book/{slug}")
    Object show(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String day,
            @RequestParam(defaultValue = "false") boolean change,
            Model model) {
        Optional<CalendarGroup> group = groups.find(slug);
        if (group.isPresent()) {
            return group(group.get(), model);
        }
        CalendarOnSale sale = calendars.onSale(slug);
        BookableView bookable = bookables.describe(sale);
        model.addAttribute("calendar", bookable);
        model.addAttribute("preview", preview(bookable.name(), bookable.description(), bookable.slug()));
        if (bookable.isMenu() && (change || chosen.picked().isEmpty())) {
            return menu(null, model);
        }
        YearMonth asked = Typed.monthOrNull("month", month);
        LocalDate open = Typed.dateOrNull("day", day);
        return forms.send(
                () -> times(Picked.of(sale, choices.of(chosen), bookable, chosen), chosen, asked, open, model),
                errors -> menu(errors.ofWhole("services", words.of("field.services")), model));
    }

    private String group(CalendarGroup group, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("preview", preview(group.name(), group.description(), group.slug()));
        model.addAttribute("calendars", bookables.describe(calendars.onSale(groups.calendars(group))));
        return "booking/group";
    }

    private Preview preview(String name, String description, String slug) {
        return new Preview(name, description.isBlank() ? words.of("home.lead") : description, "/book/" + slug);
    }

    private static String menu(@Nullable Errors errors, Model model) {
        model.addAttribute("errors", errors);
        return "booking/menu";
    }

    private String times(
            Picked picked, Chosen chosen, @Nullable YearMonth month, @Nullable LocalDate day, Model model) {
        ZoneId there = picked.sale().calendar().zone();
        ZoneId viewer = zones.orElse(chosen.zone(), there);
        model.addAttribute("picked", picked.view());
        model.addAttribute(
                "month",
                months.of(dates -> freeSlots.of(picked.sale(), picked.choice(), dates), month, day, viewer, there));
        model.addAttribute("zone", viewer.getId());
        model.addAttribute("zones", Zones.names());
        return "booking/index";
    }
}

package app.parley.web.booking;

import app.parley.calendar.Calendars;
import app.parley.web.slots.Chosen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One slot: what booking it means, and what the expert wants to know, which one says signed in. */
@Controller
class SlotPage {
    private final Calendars calendars;
    private final BookingSteps steps;
    private final Drafts drafts;

    SlotPage(Calendars calendars, BookingSteps steps, Drafts drafts) {
        this.calendars = calendars;
        this.steps = steps;
        this.drafts = drafts;
    }

    @GetMapping("/book/{slug}/slot")
    String show(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        return steps.details(calendars.onSale(slug), drafts.completed(slug, BookForm.of(chosen, fields)), null, model);
    }

    /** The same page for people signed in only, so that signing in leads here. */
    @GetMapping("/bookings/{slug}")
    String signedIn(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        return show(slug, chosen, fields, model);
    }
}

package app.parley.web.booking;

import app.parley.calendar.Calendars;
import app.parley.web.frame.ChosenZone;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Times;
import app.parley.web.frame.Typed;
import app.parley.web.slots.Chosen;
import app.parley.web.slots.SlotLinks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Back to the free times with everything typed kept for whichever is chosen next. */
@Controller
class OtherTimePage {
    private final Calendars calendars;
    private final Drafts drafts;
    private final ChosenZone zones;
    private final Times times;
    private final SlotLinks links;

    OtherTimePage(Calendars calendars, Drafts drafts, ChosenZone zones, Times times, SlotLinks links) {
        this.calendars = calendars;
        this.drafts = drafts;
        this.zones = zones;
        this.times = times;
        this.links = links;
    }

    @PostMapping("/bookings/{slug}/other-time")
    RedirectView look(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields) {
        BookForm form = BookForm.of(chosen, fields);
        ZoneId zone =
                zones.orElse(chosen.zone(), calendars.onSale(slug).calendar().zone());
        LocalDate day = times.date(Typed.instant("startsAt", form.startsAt()), zone);
        drafts.keep(slug, form);
        return Redirect.to(links.slots(slug, chosen.about(null)) + "month=" + YearMonth.from(day) + "&day=" + day);
    }
}

package app.parley.web.calendar;

import app.parley.account.SignedIn;
import app.parley.calendar.Calendars;
import app.parley.shared.CalendarId;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Asks before a calendar goes. */
@Controller
class CalendarRemovalPage {
    private final Calendars calendars;
    private final Forms forms;

    CalendarRemovalPage(Calendars calendars, Forms forms) {
        this.calendars = calendars;
        this.forms = forms;
    }

    @GetMapping("/calendar/{id}/removal")
    String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("id", id);
        model.addAttribute(
                "name", calendars.own(me.id(), CalendarId.of(id)).settings().name());
        return "calendar/removal";
    }

    @PostMapping("/calendar/{id}/removal")
    RedirectView remove(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "remove calendar " + id, () -> calendars.remove(me.id(), CalendarId.of(id)));
        Notice.say(redirect, "notice.calendar-removed");
        return Redirect.to("/calendar");
    }
}

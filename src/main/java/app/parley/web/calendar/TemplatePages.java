package app.parley.web.calendar;

import app.parley.account.SignedIn;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.TemplateId;
import app.parley.calendar.TemplateSettings;
import app.parley.calendar.Templates;
import app.parley.shared.CalendarId;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps what a calendar asks and is about, to begin others with, and forgets it again. */
@Controller
class TemplatePages {
    private final Calendars calendars;
    private final Templates templates;
    private final Forms forms;

    TemplatePages(Calendars calendars, Templates templates, Forms forms) {
        this.calendars = calendars;
        this.templates = templates;
        this.forms = forms;
    }

    @PostMapping("/calendar/{id}/template")
    RedirectView keep(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        BookingCalendar calendar = calendars.own(me.id(), CalendarId.of(id));
        forms.once(
                me,
                idempotencyKey,
                "template of " + id,
                () -> templates.create(me.id(), templateOf(calendar.settings())));
        Notice.say(redirect, "notice.template-kept");
        return Redirect.to("/calendar/new");
    }

    @PostMapping("/calendar/templates/{id}/removal")
    RedirectView remove(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        templates.remove(me.id(), TemplateId.of(id.toString()));
        Notice.say(redirect, "notice.template-removed");
        return Redirect.to("/calendar/new");
    }

    private static TemplateSettings templateOf(CalendarSettings settings) {
        return new TemplateSettings(
                settings.name(), settings.slots().slotMinutes(), settings.agenda(), settings.questions());
    }
}

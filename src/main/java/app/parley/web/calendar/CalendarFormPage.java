package app.parley.web.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.calendar.TemplateId;
import app.parley.calendar.TemplateSettings;
import app.parley.calendar.Templates;
import app.parley.shared.CalendarId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.RowForms;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Makes and changes an expert's booking calendars of every type. */
@Controller
class CalendarFormPage {
    private final Calendars calendars;
    private final CalendarForms calendarForms;
    private final CalendarReader reader;
    private final CalendarChoices choices;
    private final Templates templates;
    private final RowForms forms;
    private final Viewer viewer;

    CalendarFormPage(
            Calendars calendars,
            CalendarForms calendarForms,
            CalendarReader reader,
            CalendarChoices choices,
            Templates templates,
            RowForms forms,
            Viewer viewer) {
        this.calendars = calendars;
        this.calendarForms = calendarForms;
        this.reader = reader;
        this.choices = choices;
        this.templates = templates;
        this.forms = forms;
        this.viewer = viewer;
    }

    /** Without a type, a page to choose one, or a template to begin with. */
    @GetMapping("/calendar/new")
    String blank(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String template,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        me.require(Role.EXPERT);
        if (type == null) {
            model.addAttribute("templates", templates.offeredTo(me.id(), viewer.locale()));
            return "calendar/new";
        }
        CalendarForm blank = calendarForms.blank(CalendarForm.type(type), me.id(), viewer.zone());
        return page(me, null, template == null ? blank : blank.begunWith(template(me, template)), null, model);
    }

    private TemplateSettings template(SignedIn me, String id) {
        return templates.offeredTo(me.id(), TemplateId.of(id), viewer.locale()).settings();
    }

    @PostMapping("/calendar/new")
    Sending create(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        Sent sent = Sent.of(fields);
        return forms.send(
                me,
                sent,
                CalendarForm.of(sent),
                "calendar",
                form -> calendars.create(me.id(), reader.settings(form, me.id(), null)),
                () -> saved(redirect),
                (form, errors) -> page(me, null, form, errors, model));
    }

    @GetMapping("/calendar/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        BookingCalendar calendar = calendars.own(me.id(), CalendarId.of(id));
        return page(me, calendar, calendarForms.of(calendar), null, model);
    }

    @PostMapping("/calendar/{id}")
    Sending change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        BookingCalendar before = calendars.own(me.id(), CalendarId.of(id));
        Sent sent = Sent.of(fields);
        return forms.send(
                me,
                sent,
                CalendarForm.of(sent),
                "calendar " + id,
                form -> calendars.change(me.id(), before.id(), reader.settings(form, me.id(), before), form.version()),
                () -> saved(redirect),
                (form, errors) -> page(me, before, form, errors, model));
    }

    private static RedirectView saved(RedirectAttributes redirect) {
        Notice.say(redirect, "notice.calendar-saved");
        return Redirect.to("/calendar");
    }

    private String page(
            SignedIn me, @Nullable BookingCalendar calendar, CalendarForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("id", calendar == null ? "new" : calendar.id().toString());
        model.addAttribute("slug", calendar == null ? null : calendar.settings().slug());
        model.addAttribute("form", form);
        model.addAttribute(
                "version", calendar == null ? null : Forms.versionToSend(form.version(), calendar.version(), errors));
        model.addAttribute("errors", errors == null ? null : errors.at(CalendarForm::fieldOf));
        choices.addTo(model, me.id(), calendar, form);
        return "calendar/edit";
    }
}

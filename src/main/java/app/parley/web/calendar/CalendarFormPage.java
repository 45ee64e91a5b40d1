package app.parley.web.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.expert.Offerings;
import app.parley.shared.CalendarId;
import app.parley.shared.NotFound;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Times;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Zones;
import java.time.DayOfWeek;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Makes and changes an expert's booking calendars. */
@Controller
class CalendarFormPage {
    private final Calendars calendars;
    private final Offerings offerings;
    private final Forms forms;
    private final Viewer viewer;
    private final Times times;

    CalendarFormPage(Calendars calendars, Offerings offerings, Forms forms, Viewer viewer, Times times) {
        this.calendars = calendars;
        this.offerings = offerings;
        this.forms = forms;
        this.viewer = viewer;
        this.times = times;
    }

    /** An offering to choose. */
    record Choice(String id, String title, int minutes) {}

    /** The field of one day of the week. */
    record DayHours(String field, String name, String typed) {}

    @GetMapping("/calendar/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, "new", CalendarFields.blank(viewer.zone()), null, model);
    }

    @PostMapping("/calendar/new")
    Object create(
            CalendarFields fields,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "calendar " + fields, String.class, () -> create(me, fields));
                    return saved(redirect);
                },
                errors -> page(me, "new", fields, errors, model));
    }

    @GetMapping("/calendar/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, id.toString(), CalendarFields.of(own(me, id)), null, model);
    }

    @PostMapping("/calendar/{id}")
    Object change(
            @PathVariable UUID id,
            CalendarFields fields,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        BookingCalendar before = own(me, id);
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "calendar " + id + fields,
                            () -> calendars.change(
                                    me.id(), before.id(), fields.settings(before.settings()), fields.version()));
                    return saved(redirect);
                },
                errors -> page(me, id.toString(), fields, errors, model));
    }

    private String create(SignedIn me, CalendarFields fields) {
        return calendars.create(me.id(), fields.settings(null)).id().toString();
    }

    private static RedirectView saved(RedirectAttributes redirect) {
        Notice.say(redirect, "notice.calendar-saved");
        return Redirect.to("/calendar");
    }

    private BookingCalendar own(SignedIn me, UUID id) {
        BookingCalendar calendar = calendars.get(CalendarId.of(id));
        if (!calendar.owner().equals(me.id())) {
            throw new NotFound();
        }
        return calendar;
    }

    private DayHours hours(DayOfWeek day, CalendarFields fields) {
        return new DayHours("hours[" + day + "]", times.weekday(day), fields.hoursOn(day));
    }

    private String page(SignedIn me, String id, CalendarFields fields, @Nullable Errors errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", fields);
        model.addAttribute(
                "version",
                id.equals("new") ? null : own(me, UUID.fromString(id)).version());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "hours",
                Stream.of(DayOfWeek.values()).map(day -> hours(day, fields)).toList());
        model.addAttribute("zones", Zones.names());
        model.addAttribute(
                "offerings",
                offerings.of(me.id()).stream()
                        .map(offering -> new Choice(offering.id().toString(), offering.title(), offering.minutes()))
                        .toList());
        return "calendar/edit";
    }
}

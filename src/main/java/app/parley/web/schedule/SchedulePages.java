package app.parley.web.schedule;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.schedule.Schedule;
import app.parley.schedule.Schedules;
import app.parley.shared.ScheduleId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Zones;
import java.util.Map;
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

/** Lists, makes and changes an expert's schedules. */
@Controller
class SchedulePages {
    private final Schedules schedules;
    private final ScheduleUses uses;
    private final Forms forms;
    private final Viewer viewer;

    SchedulePages(Schedules schedules, ScheduleUses uses, Forms forms, Viewer viewer) {
        this.schedules = schedules;
        this.uses = uses;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/calendar/schedules")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        model.addAttribute("schedules", uses.lines(me.id()));
        return "schedule/index";
    }

    @GetMapping("/calendar/schedules/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(null, ScheduleForm.blank(viewer.zone()), null, model);
    }

    @PostMapping("/calendar/schedules/new")
    Sending create(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        Sent sent = new Sent(fields);
        ScheduleForm typed = ScheduleForm.of(sent);
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            sent.text("idempotencyKey"),
                            "schedule " + typed,
                            String.class,
                            () -> schedules
                                    .create(
                                            me.id(),
                                            Typed.text(typed.name()),
                                            typed.hours().hours())
                                    .id()
                                    .toString());
                    return saved(redirect);
                },
                errors -> page(null, typed, errors, model));
    }

    @GetMapping("/calendar/schedules/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        Schedule schedule = schedules.own(me.id(), ScheduleId.of(id));
        return page(schedule, ScheduleForm.of(schedule), null, model);
    }

    @PostMapping("/calendar/schedules/{id}")
    Sending change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Schedule before = schedules.own(me.id(), ScheduleId.of(id));
        Sent sent = new Sent(fields);
        ScheduleForm typed = ScheduleForm.of(sent);
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            sent.text("idempotencyKey"),
                            "schedule " + id + typed,
                            () -> schedules.change(
                                    me.id(),
                                    before.id(),
                                    Typed.text(typed.name()),
                                    typed.hours().hours(),
                                    typed.version()));
                    return saved(redirect);
                },
                errors -> page(before, typed, errors, model));
    }

    private static RedirectView saved(RedirectAttributes redirect) {
        Notice.say(redirect, "notice.schedule-saved");
        return Redirect.to("/calendar/schedules");
    }

    private String page(@Nullable Schedule schedule, ScheduleForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("id", schedule == null ? "new" : schedule.id().toString());
        model.addAttribute("form", form);
        model.addAttribute(
                "version", schedule == null ? null : Forms.versionToSend(form.version(), schedule.version(), errors));
        model.addAttribute("errors", errors == null ? null : errors.at(HoursForm::fieldOf));
        model.addAttribute("zones", Zones.names());
        return "schedule/edit";
    }
}

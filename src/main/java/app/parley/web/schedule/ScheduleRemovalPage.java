package app.parley.web.schedule;

import app.parley.account.SignedIn;
import app.parley.schedule.Schedules;
import app.parley.shared.ScheduleId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
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

/** Asks before a schedule goes, and says which calendars keep it from going. */
@Controller
class ScheduleRemovalPage {
    private final Schedules schedules;
    private final ScheduleUses uses;
    private final Forms forms;

    ScheduleRemovalPage(Schedules schedules, ScheduleUses uses, Forms forms) {
        this.schedules = schedules;
        this.uses = uses;
        this.forms = forms;
    }

    @GetMapping("/calendar/schedules/{id}/removal")
    String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, id, null, model);
    }

    @PostMapping("/calendar/schedules/{id}/removal")
    Sending remove(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "remove schedule " + id,
                            () -> schedules.remove(me.id(), ScheduleId.of(id)));
                    Notice.say(redirect, "notice.schedule-removed");
                    return Redirect.to("/calendar/schedules");
                },
                errors -> page(me, id, errors, model));
    }

    private String page(SignedIn me, UUID id, @Nullable Errors errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("name", schedules.own(me.id(), ScheduleId.of(id)).name());
        model.addAttribute("uses", uses.of(me.id(), ScheduleId.of(id)));
        model.addAttribute("errors", errors);
        return "schedule/removal";
    }
}

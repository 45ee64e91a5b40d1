package app.parley.web.team;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.calendar.Teams;
import app.parley.schedule.Schedules;
import app.parley.shared.CalendarId;
import app.parley.shared.ScheduleId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
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

/** Other people's calendars that book the expert or ask to: accept, choose hours, leave. */
@Controller
class TeamPages {
    private final Teams teams;
    private final Schedules schedules;
    private final TeamLines lines;
    private final Forms forms;

    TeamPages(Teams teams, Schedules schedules, TeamLines lines, Forms forms) {
        this.teams = teams;
        this.schedules = schedules;
        this.lines = lines;
        this.forms = forms;
    }

    /** A schedule to be booked in. */
    record Choice(String id, String name) {}

    @GetMapping("/calendar/teams")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, null, model);
    }

    @PostMapping("/calendar/teams/{id}/acceptance")
    Sending accept(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String scheduleId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    @Nullable
                    ScheduleId chosen =
                            Typed.isBlank(scheduleId) ? null : ScheduleId.of(Typed.id("scheduleId", scheduleId));
                    forms.once(
                            me,
                            idempotencyKey,
                            "join " + id + scheduleId,
                            () -> teams.accept(me.id(), CalendarId.of(id), chosen));
                    Notice.say(redirect, "notice.team-joined");
                    return Redirect.to("/calendar/teams");
                },
                errors -> page(me, errors.at(field -> "schedule-" + id), model));
    }

    @PostMapping("/calendar/teams/{id}/leaving")
    RedirectView leave(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "leave " + id, () -> teams.leave(me.id(), CalendarId.of(id)));
        Notice.say(redirect, "notice.team-left");
        return Redirect.to("/calendar/teams");
    }

    private String page(SignedIn me, @Nullable Errors errors, Model model) {
        model.addAttribute("teams", lines.of(me.id()));
        model.addAttribute(
                "schedules",
                schedules.of(me.id()).stream()
                        .map(schedule -> new Choice(schedule.id().toString(), schedule.name()))
                        .toList());
        model.addAttribute("errors", errors);
        return "team/index";
    }
}

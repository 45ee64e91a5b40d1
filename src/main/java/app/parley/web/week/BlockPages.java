package app.parley.web.week;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.availability.BlockedTimes;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.ReturnPath;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.time.LocalTime;
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

/** Blocks a time, begun from a cell of the week, and frees it again. */
@Controller
class BlockPages {
    private final BlockedTimes blockedTimes;
    private final Forms forms;
    private final Viewer viewer;

    BlockPages(BlockedTimes blockedTimes, Forms forms, Viewer viewer) {
        this.blockedTimes = blockedTimes;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/calendar/block")
    String blank(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String time,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        me.require(Role.EXPERT);
        @Nullable LocalTime start = Typed.isBlank(time) ? null : Typed.time("startTime", time);
        return page(BlockForm.at(Typed.dateOrNull("startDate", date), start), null, model);
    }

    @PostMapping("/calendar/block")
    Sending block(
            BlockForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        return forms.send(
                () -> {
                    TimeRange time = form.time(viewer.zone());
                    forms.once(
                            me,
                            idempotencyKey,
                            "block " + form,
                            String.class,
                            () -> blockedTimes
                                    .add(me.id(), time, Typed.text(form.note()))
                                    .id()
                                    .toString());
                    Notice.say(redirect, "notice.blocked");
                    return Redirect.to("/calendar/week?day="
                            + time.start().atZone(viewer.zone()).toLocalDate());
                },
                errors -> page(form, errors, model));
    }

    @PostMapping("/calendar/blocked-times/{id}/removal")
    RedirectView unblock(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "unblock " + id, () -> blockedTimes.remove(me.id(), id));
        Notice.say(redirect, "notice.unblocked");
        return Redirect.to(returnTo == null ? "/calendar" : ReturnPath.of(returnTo));
    }

    private String page(BlockForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zone", viewer.zone().getId());
        return "week/block";
    }
}

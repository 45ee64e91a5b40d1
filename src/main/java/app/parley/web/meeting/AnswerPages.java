package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Viewer;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with one button on the meeting's own page. */
@Controller
class AnswerPages {
    private final Meetings meetings;
    private final MeetingForms forms;
    private final Viewer viewer;

    AnswerPages(Meetings meetings, MeetingForms forms, Viewer viewer) {
        this.meetings = meetings;
        this.forms = forms;
        this.viewer = viewer;
    }

    /** A button pressed on the version of the meeting that was shown. */
    record Pressed(
            @Nullable String idempotencyKey, @Nullable Long version) {}

    @PostMapping("/meetings/{id}/approval")
    Object approve(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                me,
                id,
                pressed,
                "approval",
                model,
                redirect,
                meeting -> meetings.approve(me.id(), meeting, pressed.version()));
    }

    @PostMapping("/meetings/{id}/new-time/acceptance")
    Object acceptNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                me,
                id,
                pressed,
                "new-time-acceptance",
                model,
                redirect,
                meeting -> meetings.acceptNewTime(me.id(), meeting, pressed.version()));
    }

    @PostMapping("/meetings/{id}/new-time/decline")
    Object declineNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                me,
                id,
                pressed,
                "new-time-decline",
                model,
                redirect,
                meeting -> meetings.declineNewTime(me.id(), meeting, pressed.version()));
    }

    @PostMapping("/meetings/{id}/new-time/withdrawal")
    Object withdrawNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                me,
                id,
                pressed,
                "new-time-withdrawal",
                model,
                redirect,
                meeting -> meetings.withdrawNewTime(me.id(), meeting, pressed.version()));
    }

    private Object answer(
            SignedIn me,
            UUID id,
            Pressed pressed,
            String name,
            Model model,
            RedirectAttributes redirect,
            Consumer<MeetingId> change) {
        return forms.send(
                me,
                id,
                pressed.idempotencyKey(),
                "version " + pressed.version(),
                "notice." + name,
                change,
                redirect,
                errors -> {
                    viewer.comesFrom("/meetings/" + id);
                    model.addAttribute("errors", errors);
                    model.addAttribute("meeting", forms.meeting(me, id));
                    return "meeting/show";
                });
    }
}

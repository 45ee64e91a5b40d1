package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Viewer;
import java.util.UUID;
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

    /** What {@link Meetings} does for one side to the version that was shown. */
    private interface Change {

        MeetingFacts make(PersonId me, MeetingId meeting, @Nullable Long version);
    }

    @PostMapping("/meetings/{id}/approval")
    Sending approve(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(me, id, pressed, "approval", meetings::approve, model, redirect);
    }

    @PostMapping("/meetings/{id}/new-time/acceptance")
    Sending acceptNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(me, id, pressed, "new-time-acceptance", meetings::acceptNewTime, model, redirect);
    }

    @PostMapping("/meetings/{id}/new-time/decline")
    Sending declineNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(me, id, pressed, "new-time-decline", meetings::declineNewTime, model, redirect);
    }

    @PostMapping("/meetings/{id}/new-time/withdrawal")
    Sending withdrawNewTime(
            @PathVariable UUID id,
            Pressed pressed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return answer(me, id, pressed, "new-time-withdrawal", meetings::withdrawNewTime, model, redirect);
    }

    /** @param name of the button, for the notice that says it was done */
    private Sending answer(
            SignedIn me,
            UUID id,
            Pressed pressed,
            String name,
            Change change,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                me,
                id,
                pressed.idempotencyKey(),
                "version " + pressed.version(),
                "notice." + name,
                meeting -> change.make(me.id(), meeting, pressed.version()),
                redirect,
                errors -> {
                    viewer.comesFrom("/meetings/" + id);
                    model.addAttribute("errors", errors);
                    model.addAttribute("meeting", forms.meeting(me, id));
                    return "meeting/show";
                });
    }
}

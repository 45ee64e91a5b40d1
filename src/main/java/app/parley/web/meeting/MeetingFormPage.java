package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.meeting.MeetingFacts;
import app.parley.overview.Action;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One thing to do with a meeting that needs a form: shown while it can be done, shown again with everything typed when
 * it was refused.
 *
 * @param <F> the form as typed
 */
abstract class MeetingFormPage<F> {
    private final MeetingForms forms;
    private final Action action;
    private final String view;

    MeetingFormPage(MeetingForms forms, Action action, String view) {
        this.forms = forms;
        this.action = action;
        this.view = view;
    }

    @GetMapping
    Object show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        MeetingView meeting = forms.meeting(me, id);
        return meeting.actions().contains(action)
                ? page(me, meeting, blank(meeting), null, model)
                : Redirect.to("/meetings/" + id);
    }

    @PostMapping
    Sending send(
            @PathVariable UUID id,
            @ModelAttribute("form") F form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                me,
                id,
                idempotencyKey,
                form,
                "notice." + view,
                meeting -> act(me.id(), meeting, form),
                redirect,
                errors -> page(me, forms.meeting(me, id), form, errors, model));
    }

    /** The form before anything was typed. */
    abstract F blank(MeetingView meeting);

    /** Answers with the meeting as it is then. */
    abstract MeetingFacts act(PersonId me, MeetingId meeting, F form);

    /** What the page shows beside the form. */
    void fill(PersonId me, MeetingView meeting, Model model) {}

    private String page(SignedIn me, MeetingView meeting, F form, @Nullable Errors errors, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        fill(me.id(), meeting, model);
        return "meeting/" + view;
    }
}

package app.parley.web.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.RejectionReason;
import app.parley.overview.Action;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says no to a request or a proposal, with a reason from the list. */
@Controller
@RequestMapping("/meetings/{id}/rejection")
class RejectionPage extends MeetingFormPage<RejectionPage.Form> {
    private final Meetings meetings;

    RejectionPage(MeetingForms forms, Meetings meetings) {
        super(forms, Action.REJECTION, "rejection");
        this.meetings = meetings;
    }

    record Form(
            @Nullable String reason,
            @Nullable String note,
            @Nullable Long version) {}

    @Override
    Form blank(MeetingView meeting) {
        return new Form(null, null, null);
    }

    @Override
    MeetingFacts act(PersonId me, MeetingId meeting, Form form) {
        RejectionReason reason = Typed.choice("reason", RejectionReason.class, form.reason());
        return meetings.reject(me, meeting, reason, Typed.text(form.note()), form.version());
    }

    @Override
    void fill(PersonId me, MeetingView meeting, Model model) {
        model.addAttribute("reasons", RejectionReason.values());
    }
}

package app.parley.web.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.overview.Action;
import app.parley.settlement.Answer;
import app.parley.settlement.Progress;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says how a meeting went; each side once, unseen by the other until both have or the evaluation has run. */
@Controller
@RequestMapping("/meetings/{id}/progress")
class ProgressPage extends MeetingFormPage<ProgressPage.Form> {
    private final Progress progress;

    ProgressPage(MeetingForms forms, Progress progress) {
        super(forms, Action.PROGRESS, "progress");
        this.progress = progress;
    }

    record Form(
            @Nullable String answer,
            @Nullable String comment,
            @Nullable Long version) {}

    @Override
    Form blank(MeetingView meeting) {
        return new Form(null, null, null);
    }

    @Override
    MeetingFacts act(PersonId me, MeetingId meeting, Form form) {
        Answer answer = Typed.choice("answer", Answer.class, form.answer());
        return progress.record(me, meeting, answer, Typed.text(form.comment()), form.version());
    }
}

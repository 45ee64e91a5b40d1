package app.parley.web.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.overview.Action;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The user's stars for a meeting that took place. */
@Controller
@RequestMapping("/meetings/{id}/rating")
class RatingPage extends MeetingFormPage<RatingPage.Form> {
    private final Meetings meetings;

    RatingPage(MeetingForms forms, Meetings meetings) {
        super(forms, Action.RATING, "rating");
        this.meetings = meetings;
    }

    record Form(
            @Nullable String stars,
            @Nullable String text,
            @Nullable Long version) {}

    @Override
    Form blank(MeetingView meeting) {
        MeetingView.Rated given = meeting.rating();
        return given == null
                ? new Form(null, null, null)
                : new Form(Integer.toString(given.stars()), given.text(), null);
    }

    @Override
    MeetingFacts act(PersonId me, MeetingId meeting, Form form) {
        return meetings.rate(me, meeting, Typed.number("stars", form.stars()), Typed.text(form.text()), form.version());
    }
}

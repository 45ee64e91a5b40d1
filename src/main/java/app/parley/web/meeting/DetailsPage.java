package app.parley.web.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.overview.Action;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.PlaceForm;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The expert changes what a meeting is about or where it takes place. */
@Controller
@RequestMapping("/meetings/{id}/details")
class DetailsPage extends MeetingFormPage<DetailsPage.Form> {
    private final Meetings meetings;

    DetailsPage(MeetingForms forms, Meetings meetings) {
        super(forms, Action.DETAILS, "details");
        this.meetings = meetings;
    }

    record Form(
            @Nullable String topic,
            @Nullable PlaceForm location,
            @Nullable Long version) {}

    @Override
    Form blank(MeetingView meeting) {
        return new Form(meeting.line().topic(), PlaceForm.of(meeting.location()), null);
    }

    @Override
    MeetingFacts act(PersonId me, MeetingId meeting, Form form) {
        return meetings.changeDetails(
                me, meeting, Typed.text(form.topic()), PlaceForm.chosen(form.location()), form.version());
    }
}

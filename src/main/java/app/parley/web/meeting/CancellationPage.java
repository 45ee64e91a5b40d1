package app.parley.web.meeting;

import app.parley.meeting.CancellationTerms;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.overview.Action;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cancels a meeting after the fee due now was shown and accepted; a fee that changed meanwhile is shown anew. */
@Controller
@RequestMapping("/meetings/{id}/cancellation")
class CancellationPage extends MeetingFormPage<CancellationPage.Form> {
    private final Meetings meetings;
    private final Clock clock;

    CancellationPage(MeetingForms forms, Meetings meetings, Clock clock) {
        super(forms, Action.CANCELLATION, "cancellation");
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param acceptedFee the fee that stood beside the box; ticked says that it was accepted */
    record Form(
            @Nullable String reason,
            @Nullable String acceptedFee,
            @Nullable String ticked,
            @Nullable Long version) {}

    /** @param freeWhen how cancelling free stands to {@code freeUntil}: until then, no longer, or always */
    record Cost(long fee, long returned, @Nullable Instant freeUntil, String freeWhen, boolean reasonNeeded) {}

    @Override
    Form blank(MeetingView meeting) {
        return new Form(null, null, null, null);
    }

    @Override
    MeetingFacts act(PersonId me, MeetingId meeting, Form form) {
        return meetings.cancel(me, meeting, form.reason(), accepted(form), form.version());
    }

    @Override
    void fill(PersonId me, MeetingView meeting, Model model) {
        model.addAttribute("cost", meeting.may(Action.CANCELLATION.name()) ? cost(me, meeting) : null);
    }

    private Cost cost(PersonId me, MeetingView meeting) {
        CancellationTerms terms = meetings.cancellationTerms(me, MeetingId.of(meeting.uuid()));
        return new Cost(
                terms.fee().amount(),
                terms.returned().amount(),
                terms.freeUntil(),
                freeWhen(terms),
                meeting.line().status() == MeetingStatus.AGREED);
    }

    private String freeWhen(CancellationTerms terms) {
        if (terms.freeUntil() == null || !clock.instant().isAfter(terms.freeUntil())) {
            return "until";
        }
        return terms.fee().isZero() ? "always" : "was";
    }

    private static Credits accepted(Form form) {
        long fee = Typed.isBlank(form.acceptedFee()) ? 0 : Typed.amount("acceptedFee", form.acceptedFee());
        if (fee < 0) {
            throw new InvalidInput("acceptedFee", "out-of-range");
        }
        if (fee > 0 && form.ticked() == null) {
            throw new InvalidInput("ticked", "required");
        }
        return Credits.of(fee);
    }
}

package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.guest.Guests;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Proposal;
import app.parley.meeting.Side;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.guest.TypedGuests;
import app.parley.web.planner.PlannerView;
import app.parley.web.planner.Planners;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

/** An expert proposes another meeting to the user of one they had. */
@Controller
class ProposalPage {
    private final Meetings meetings;
    private final Guests guests;
    private final TypedGuests typedGuests;
    private final Offerings offerings;
    private final MeetingForms meetingForms;
    private final Forms forms;
    private final Planners planners;
    private final Viewer viewer;

    ProposalPage(
            Meetings meetings,
            Guests guests,
            TypedGuests typedGuests,
            Offerings offerings,
            MeetingForms meetingForms,
            Forms forms,
            Planners planners,
            Viewer viewer) {
        this.meetings = meetings;
        this.guests = guests;
        this.typedGuests = typedGuests;
        this.offerings = offerings;
        this.meetingForms = meetingForms;
        this.forms = forms;
        this.planners = planners;
        this.viewer = viewer;
    }

    record Form(
            @Nullable String offering,
            @Nullable String date,
            @Nullable String time,
            @Nullable String minutes,
            @Nullable String price,
            @Nullable String topic,
            @Nullable List<String> with,
            @Nullable String guests) {

        List<String> handles() {
            return with == null ? List.of() : with;
        }

        public boolean asksFor(String handle) {
            return handles().contains(handle);
        }

        Form at(LocalDateTime start) {
            return new Form(
                    offering,
                    start.toLocalDate().toString(),
                    start.toLocalTime().toString(),
                    minutes,
                    price,
                    topic,
                    with,
                    guests);
        }
    }

    record Choice(String id, String title) {}

    @GetMapping("/meetings/{id}/proposal")
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        MeetingFacts earlier = asExpert(me, id);
        Form form = new Form(
                earlier.offering() == null ? null : earlier.offering().toString(),
                null,
                null,
                Long.toString(earlier.time().length().toMinutes()),
                earlier.price().toString(),
                earlier.topic(),
                null,
                null);
        return page(me, id, form, null, model);
    }

    @PostMapping("/meetings/{id}/proposal")
    Sending send(
            @PathVariable UUID id,
            Form form,
            @RequestParam @Nullable String pick,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        MeetingFacts earlier = asExpert(me, id);
        if (pick != null) {
            return Sending.showing(errors -> page(me, id, picked(form, pick), errors, model));
        }
        return forms.send(
                () -> {
                    String proposed = forms.once(
                            me, idempotencyKey, "propose " + id + form, String.class, () -> propose(me, earlier, form));
                    Notice.say(redirect, "notice.proposal");
                    return Redirect.to("/meetings/" + proposed);
                },
                errors -> page(me, id, form, typedGuests.told(errors, form.guests()), model));
    }

    private String propose(SignedIn me, MeetingFacts earlier, Form form) {
        long price = Typed.amount("price", form.price());
        if (price < 0) {
            throw new InvalidInput("price", "out-of-range");
        }
        Proposal proposal = new Proposal(
                earlier.user(),
                Typed.offering("offering", form.offering()),
                Typed.moment("date", form.date(), "time", form.time(), viewer.zone()),
                Typed.number("minutes", form.minutes()),
                Credits.of(price),
                Typed.text(form.topic()));
        return guests.beginWith(me.id(), TypedGuests.read(form.guests()), () -> meetings.propose(me.id(), proposal))
                .id()
                .toString();
    }

    /** A suggested time goes into the form; the button that only looks again leaves it as it is. */
    private Form picked(Form form, String pick) {
        return pick.isBlank() ? form : form.at(LocalDateTime.ofInstant(Typed.instant("startsAt", pick), viewer.zone()));
    }

    /** Nothing while what was typed does not say what to look for. */
    private PlannerView.@Nullable Search search(SignedIn me, PersonId user, Form form) {
        try {
            LocalDate from = Typed.dateOrNull("date", form.date());
            Duration length = Duration.ofMinutes(Typed.number("minutes", form.minutes()));
            return planners.search(me, user, form.handles(), from == null ? planners.today() : from, length);
        } catch (RuleViolation unclear) {
            return null;
        }
    }

    private MeetingFacts asExpert(SignedIn me, UUID id) {
        MeetingFacts earlier = meetings.get(me.id(), MeetingId.of(id));
        if (earlier.sideOf(me.id()) != Side.EXPERT) {
            throw new NotFound();
        }
        return earlier;
    }

    private String page(SignedIn me, UUID id, Form form, @Nullable Errors errors, Model model) {
        List<Choice> choices =
                offerings.of(me.id()).stream().map(ProposalPage::choice).toList();
        model.addAttribute("meeting", meetingForms.meeting(me, id));
        model.addAttribute("colleagues", planners.colleagues(me.id()));
        model.addAttribute("search", search(me, asExpert(me, id).user(), form));
        model.addAttribute("offerings", choices);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zone", viewer.zone().getId());
        return "meeting/proposal";
    }

    private static Choice choice(Offering offering) {
        return new Choice(offering.id().toString(), offering.title());
    }
}

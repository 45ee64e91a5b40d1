package app.parley.web.expert;

import app.parley.account.SignedIn;
import app.parley.credit.Ledger;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offerings;
import app.parley.guest.Guests;
import app.parley.meeting.Meetings;
import app.parley.shared.OfferingId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks an expert for a meeting at a time that no calendar lists. */
@Controller
class RequestPage {
    private final Experts experts;
    private final ExpertViews views;
    private final Offerings offerings;
    private final Meetings meetings;
    private final Guests guests;
    private final TypedGuests typedGuests;
    private final Ledger ledger;
    private final Forms forms;
    private final Planners planners;
    private final Viewer viewer;

    RequestPage(
            Experts experts,
            ExpertViews views,
            Offerings offerings,
            Meetings meetings,
            Guests guests,
            TypedGuests typedGuests,
            Ledger ledger,
            Forms forms,
            Planners planners,
            Viewer viewer) {
        this.experts = experts;
        this.views = views;
        this.offerings = offerings;
        this.meetings = meetings;
        this.guests = guests;
        this.typedGuests = typedGuests;
        this.ledger = ledger;
        this.forms = forms;
        this.planners = planners;
        this.viewer = viewer;
    }

    @GetMapping("/requests/{handle}")
    String show(
            @PathVariable String handle,
            @RequestParam @Nullable String offering,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return page(experts.byHandle(handle), new RequestForm(offering, null, null, null, null), null, me, model);
    }

    @PostMapping("/requests/{handle}")
    Sending send(
            @PathVariable String handle,
            RequestForm form,
            @RequestParam @Nullable String pick,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Expert expert = experts.byHandle(handle);
        if (pick != null) {
            return Sending.showing(errors -> page(expert, picked(form, pick), errors, me, model));
        }
        return forms.send(
                () -> {
                    String id = forms.once(
                            me,
                            idempotencyKey,
                            "request " + handle + form,
                            String.class,
                            () -> request(me, handle, form));
                    Notice.say(redirect, "notice.requested", expert.displayName());
                    return Redirect.to("/meetings/" + id);
                },
                errors -> page(expert, form, typedGuests.told(errors, form.guests()), me, model));
    }

    private String request(SignedIn me, String handle, RequestForm form) {
        Instant startsAt = Typed.moment("date", form.date(), "time", form.time(), viewer.zone());
        OfferingId offering = Typed.offering("offering", form.offering());
        String topic = Typed.text(form.topic());
        return guests.beginWith(
                        me.id(),
                        TypedGuests.read(form.guests()),
                        () -> meetings.request(me.id(), handle, offering, startsAt, topic))
                .id()
                .toString();
    }

    /** A suggested time goes into the form; the button that only looks again leaves it as it is. */
    private RequestForm picked(RequestForm form, String pick) {
        return pick.isBlank() ? form : form.at(LocalDateTime.ofInstant(Typed.instant("startsAt", pick), viewer.zone()));
    }

    /** Nothing while what was typed does not say what to look for, and where only the viewer's day could be seen. */
    private PlannerView.@Nullable Search search(SignedIn me, Expert expert, RequestForm form) {
        try {
            LocalDate from = Typed.dateOrNull("date", form.date());
            PlannerView.Search found =
                    planners.beside(me, expert, from == null ? planners.today() : from, length(expert, form));
            return found.shared() ? found : null;
        } catch (RuleViolation unclear) {
            return null;
        }
    }

    /** Of the offering that was chosen, or of the shortest. */
    private Duration length(Expert expert, RequestForm form) {
        return offerings.of(expert.id()).stream()
                .filter(it -> form.offering() == null
                        || form.offering().isBlank()
                        || Objects.equals(it.id().toString(), form.offering()))
                .map(it -> Duration.ofMinutes(it.minutes()))
                .min(Duration::compareTo)
                .orElse(Duration.ofMinutes(30));
    }

    private String page(Expert expert, RequestForm form, @Nullable Errors errors, SignedIn me, Model model) {
        model.addAttribute("expert", views.page(expert));
        model.addAttribute("form", form);
        model.addAttribute("search", search(me, expert, form));
        model.addAttribute("errors", errors);
        model.addAttribute("available", ledger.balance(me.id()).available().amount());
        model.addAttribute("zone", viewer.zone().getId());
        return "expert/request";
    }
}

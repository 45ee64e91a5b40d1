package app.parley.web.expert;

import app.parley.account.SignedIn;
import app.parley.credit.Ledger;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.guest.Guests;
import app.parley.meeting.Meetings;
import app.parley.shared.OfferingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.guest.TypedGuests;
import java.time.Instant;
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
    private final Meetings meetings;
    private final Guests guests;
    private final TypedGuests typedGuests;
    private final Ledger ledger;
    private final Forms forms;
    private final Viewer viewer;

    RequestPage(
            Experts experts,
            ExpertViews views,
            Meetings meetings,
            Guests guests,
            TypedGuests typedGuests,
            Ledger ledger,
            Forms forms,
            Viewer viewer) {
        this.experts = experts;
        this.views = views;
        this.meetings = meetings;
        this.guests = guests;
        this.typedGuests = typedGuests;
        this.ledger = ledger;
        this.forms = forms;
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
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Expert expert = experts.byHandle(handle);
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

    private String page(Expert expert, RequestForm form, @Nullable Errors errors, SignedIn me, Model model) {
        model.addAttribute("expert", views.page(expert));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("available", ledger.balance(me.id()).available().amount());
        model.addAttribute("zone", viewer.zone().getId());
        return "expert/request";
    }
}

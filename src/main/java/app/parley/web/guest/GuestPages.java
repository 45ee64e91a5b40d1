package app.parley.web.guest;

import app.parley.account.SignedIn;
import app.parley.guest.Contact;
import app.parley.guest.Contacts;
import app.parley.guest.GuestId;
import app.parley.guest.Guests;
import app.parley.guest.Plans;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.sender.Senders;
import app.parley.shared.MeetingId;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting's guests for its two sides: who was invited, what they said, whom to invite besides. */
@Controller
@RequestMapping("/meetings/{id}/guests")
class GuestPages {

    private static final int OFFERED = 100;

    private final Guests guests;
    private final Contacts contacts;
    private final Plans plans;
    private final Senders senders;
    private final Meetings meetings;
    private final Forms forms;
    private final Viewer viewer;
    private final TypedGuests typed;

    GuestPages(
            Guests guests,
            Contacts contacts,
            Plans plans,
            Senders senders,
            Meetings meetings,
            Forms forms,
            Viewer viewer,
            TypedGuests typed) {
        this.guests = guests;
        this.contacts = contacts;
        this.plans = plans;
        this.senders = senders;
        this.meetings = meetings;
        this.forms = forms;
        this.viewer = viewer;
        this.typed = typed;
    }

    @GetMapping
    String list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, id, GuestForm.EMPTY, null, model);
    }

    @PostMapping
    Sending invite(
            @PathVariable UUID id,
            GuestForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "guests " + id + form,
                            () -> guests.invite(me.id(), MeetingId.of(id), form.guests()));
                    Notice.say(redirect, "notice.guest-invited");
                    return back(id);
                },
                errors -> page(me, id, form, typed.told(errors, form.guests(), field -> field), model));
    }

    @PostMapping("/{guest}/removal")
    Sending remove(
            @PathVariable UUID id,
            @PathVariable UUID guest,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    guests.remove(me.id(), MeetingId.of(id), GuestId.of(guest));
                    Notice.say(redirect, "notice.guest-removed");
                    return back(id);
                },
                errors -> page(me, id, GuestForm.EMPTY, errors, model));
    }

    @PostMapping("/settings")
    Sending set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean seeEachOther,
            @RequestParam(defaultValue = "false") boolean tellAnswers,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    guests.set(me.id(), MeetingId.of(id), seeEachOther, tellAnswers);
                    Notice.say(redirect, "notice.guest-settings");
                    return back(id);
                },
                errors -> page(me, id, GuestForm.EMPTY, errors, model));
    }

    private String page(SignedIn me, UUID id, GuestForm form, @Nullable Errors errors, Model model) {
        MeetingFacts meeting = meetings.get(me.id(), MeetingId.of(id));
        Guests.Listed listed = guests.of(me.id(), meeting.id());
        viewer.comesFrom("/meetings/" + id + "/guests");
        model.addAttribute("id", id);
        model.addAttribute("topic", meeting.topic());
        model.addAttribute("status", meeting.status());
        model.addAttribute("open", listed.open());
        model.addAttribute("settings", listed.settings());
        model.addAttribute(
                "guests",
                listed.guests().stream().map(it -> GuestLine.of(it, me.id())).toList());
        model.addAttribute(
                "contacts",
                contacts.of(me.id(), SliceRequest.first(OFFERED)).items().stream()
                        .map(Contact::email)
                        .toList());
        model.addAttribute("sender", senders.chosenBy(me.id()).orElse(null));
        model.addAttribute("usage", plans.of(me.id()));
        model.addAttribute("limit", Plans.FREE_MEETINGS);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "guest/index";
    }

    private static Object back(UUID id) {
        return Redirect.to("/meetings/" + id + "/guests");
    }
}

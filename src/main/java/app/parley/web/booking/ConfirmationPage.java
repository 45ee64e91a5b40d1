package app.parley.web.booking;

import app.parley.account.SignedIn;
import app.parley.availability.DoubleBooking;
import app.parley.availability.SlotTaken;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.guest.Guests;
import app.parley.meeting.Booking;
import app.parley.meeting.Meetings;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.guest.TypedGuests;
import app.parley.web.slots.Chosen;
import app.parley.web.slots.SlotLinks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step: all that was chosen and typed, once more, and the button that books it. */
@Controller
class ConfirmationPage {
    private final Calendars calendars;
    private final BookingSteps steps;
    private final Choices choices;
    private final Drafts drafts;
    private final SlotLinks links;
    private final Meetings meetings;
    private final Guests guests;
    private final TypedGuests typedGuests;
    private final BookedNotice notice;
    private final Forms forms;
    private final Viewer viewer;

    ConfirmationPage(
            Calendars calendars,
            BookingSteps steps,
            Choices choices,
            Drafts drafts,
            SlotLinks links,
            Meetings meetings,
            Guests guests,
            TypedGuests typedGuests,
            BookedNotice notice,
            Forms forms,
            Viewer viewer) {
        this.calendars = calendars;
        this.steps = steps;
        this.choices = choices;
        this.drafts = drafts;
        this.links = links;
        this.meetings = meetings;
        this.guests = guests;
        this.typedGuests = typedGuests;
        this.notice = notice;
        this.forms = forms;
        this.viewer = viewer;
    }

    /** Nothing of what was typed goes on in an address; what cannot be booked is shown again at once. */
    @PostMapping("/bookings/{slug}/details")
    Sending type(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        CalendarOnSale sale = calendars.onSale(slug);
        BookForm form = BookForm.of(chosen, fields);
        viewer.comesFrom(links.booking(slug, form.startsAt(), chosen));
        return forms.send(
                () -> {
                    meetings.check(me.id(), booking(slug, form));
                    drafts.keep(slug, form);
                    return Redirect.to(links.confirmation(slug, form.startsAt(), chosen));
                },
                errors -> steps.details(sale, form, errors, model));
    }

    /** Whoever comes without having typed what is needed is asked for it. */
    @GetMapping("/bookings/{slug}/confirmation")
    Object confirm(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        CalendarOnSale sale = calendars.onSale(slug);
        BookForm form = drafts.completed(slug, BookForm.of(chosen, fields));
        try {
            meetings.check(me.id(), booking(slug, form));
        } catch (InvalidInput missing) {
            return Redirect.to(links.booking(slug, form.startsAt(), chosen));
        }
        return steps.confirmation(sale, form, null, model);
    }

    /** @param instead another time, when the one they wanted was lost: they look at it first, with all they typed */
    @PostMapping("/bookings/{slug}")
    Sending book(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam @Nullable String instead,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        CalendarOnSale sale = calendars.onSale(slug);
        BookForm form = BookForm.of(chosen, fields);
        viewer.comesFrom(links.booking(slug, form.startsAt(), chosen));
        if (instead != null) {
            return Sending.showing(errors -> steps.confirmation(sale, form.at(instead), errors, model));
        }
        return forms.send(
                () -> {
                    String id = forms.once(
                            me, idempotencyKey, "book " + slug + form, String.class, () -> book(me, slug, form, model));
                    drafts.forget();
                    notice.say(me, MeetingId.of(UUID.fromString(id)), redirect);
                    return Redirect.to("/meetings/" + id);
                },
                errors -> again(sale, form, errors, model));
    }

    /** Back to the step where something can be done about it. */
    private String again(CalendarOnSale sale, BookForm form, Errors errors, Model model) {
        drafts.keep(sale.calendar().settings().slug(), form);
        if (model.containsAttribute("lost")) {
            return steps.lost(sale, form, errors, model);
        }
        return TypedGuests.areAllThatIsWrong(errors)
                ? steps.confirmation(sale, form, typedGuests.told(errors, form.guests()), model)
                : steps.details(sale, form, errors, model);
    }

    private String book(SignedIn me, String slug, BookForm form, Model model) {
        try {
            return guests.beginWith(
                            me.id(), TypedGuests.read(form.guests()), () -> meetings.book(me.id(), booking(slug, form)))
                    .id()
                    .toString();
        } catch (SlotTaken | DoubleBooking lost) {
            model.addAttribute("lost", true);
            throw lost;
        }
    }

    private Booking booking(String slug, BookForm form) {
        Instant startsAt = Typed.instant("startsAt", form.startsAt());
        return new Booking(
                slug, startsAt, Typed.text(form.chosen().topic()), choices.of(form.chosen()), form.answers());
    }
}

package app.parley.web.booking;

import app.parley.account.SignedIn;
import app.parley.availability.DoubleBooking;
import app.parley.availability.SlotTaken;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.credit.Ledger;
import app.parley.meeting.Booking;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
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

/** One slot: what booking it means, and the last step, for which one signs in. */
@Controller
class SlotPage {
    private final Calendars calendars;
    private final Bookables bookables;
    private final Choices choices;
    private final SlotViews slots;
    private final OtherTimes otherTimes;
    private final Drafts drafts;
    private final SlotLinks links;
    private final Meetings meetings;
    private final BookedNotice notice;
    private final Ledger ledger;
    private final Forms forms;
    private final Viewer viewer;

    SlotPage(
            Calendars calendars,
            Bookables bookables,
            Choices choices,
            SlotViews slots,
            OtherTimes otherTimes,
            Drafts drafts,
            SlotLinks links,
            Meetings meetings,
            BookedNotice notice,
            Ledger ledger,
            Forms forms,
            Viewer viewer) {
        this.calendars = calendars;
        this.bookables = bookables;
        this.choices = choices;
        this.slots = slots;
        this.otherTimes = otherTimes;
        this.drafts = drafts;
        this.links = links;
        this.meetings = meetings;
        this.notice = notice;
        this.ledger = ledger;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/book/{slug}/slot")
    String show(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        return page(calendars.onSale(slug), drafts.completed(slug, BookForm.of(chosen, fields)), null, model);
    }

    /** The same page for people signed in only, so that signing in leads here. */
    @GetMapping("/bookings/{slug}")
    String signedIn(
            @PathVariable String slug,
            @ModelAttribute("chosen") Chosen chosen,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        return show(slug, chosen, fields, model);
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
            return Sending.showing(errors -> page(sale, form.at(instead), errors, model));
        }
        return forms.send(
                () -> {
                    String id = forms.once(
                            me, idempotencyKey, "book " + slug + form, String.class, () -> book(me, slug, form, model));
                    drafts.forget();
                    notice.say(me, MeetingId.of(UUID.fromString(id)), redirect);
                    return Redirect.to("/meetings/" + id);
                },
                errors -> {
                    drafts.keep(slug, form);
                    return page(sale, form, errors, model);
                });
    }

    private String book(SignedIn me, String slug, BookForm form, Model model) {
        Instant startsAt = Typed.instant("startsAt", form.startsAt());
        String topic = Typed.text(form.chosen().topic());
        try {
            return meetings.book(me.id(), new Booking(slug, startsAt, topic, choices.of(form.chosen()), form.answers()))
                    .id()
                    .toString();
        } catch (SlotTaken | DoubleBooking lost) {
            model.addAttribute("lost", true);
            throw lost;
        }
    }

    private String page(CalendarOnSale sale, BookForm form, @Nullable Errors errors, Model model) {
        BookableView bookable = bookables.describe(sale);
        Picked picked = Picked.of(sale, choices.of(form.chosen()), bookable, form.chosen());
        SlotView slot = slots.of(picked, form);
        model.addAttribute("calendar", bookable);
        model.addAttribute("picked", picked.view());
        model.addAttribute("slot", slot);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? null : errors.named(bookable.labels()));
        if (model.containsAttribute("lost")) {
            model.addAttribute("others", otherTimes.around(picked, slot));
        }
        viewer.signedIn()
                .ifPresent(me -> model.addAttribute(
                        "available", ledger.balance(me.id()).available().amount()));
        return "booking/slot";
    }
}

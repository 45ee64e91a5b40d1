package app.parley.web.booking;

import app.parley.account.SignedIn;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.credit.Ledger;
import app.parley.meeting.Booking;
import app.parley.meeting.Meetings;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.slots.SlotLinks;
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

/** One slot: what booking it means, and the last step, for which one signs in. */
@Controller
class SlotPage {
    private final Calendars calendars;
    private final Bookables bookables;
    private final SlotViews slots;
    private final SlotLinks links;
    private final Meetings meetings;
    private final Ledger ledger;
    private final Forms forms;
    private final Viewer viewer;

    SlotPage(
            Calendars calendars,
            Bookables bookables,
            SlotViews slots,
            SlotLinks links,
            Meetings meetings,
            Ledger ledger,
            Forms forms,
            Viewer viewer) {
        this.calendars = calendars;
        this.bookables = bookables;
        this.slots = slots;
        this.links = links;
        this.meetings = meetings;
        this.ledger = ledger;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/book/{slug}/slot")
    String show(@PathVariable String slug, BookForm form, Model model) {
        return page(calendars.onSale(slug), form, null, model);
    }

    /** The same page for people signed in only, so that signing in leads here. */
    @GetMapping("/bookings/{slug}")
    String signedIn(@PathVariable String slug, BookForm form, Model model) {
        return show(slug, form, model);
    }

    @PostMapping("/bookings/{slug}")
    Object book(
            @PathVariable String slug,
            BookForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        CalendarOnSale sale = calendars.onSale(slug);
        return forms.send(
                () -> {
                    String id = forms.once(
                            me, idempotencyKey, "book " + slug + form, String.class, () -> book(me, slug, form));
                    boolean manual = sale.calendar().settings().approval() == Approval.MANUAL;
                    Notice.say(redirect, manual ? "notice.booking-requested" : "notice.booked");
                    return Redirect.to("/meetings/" + id);
                },
                errors -> {
                    viewer.comesFrom(links.booking(slug, form.startsAt(), form.zone(), form.topic()));
                    return page(sale, form, errors, model);
                });
    }

    private String book(SignedIn me, String slug, BookForm form) {
        Instant startsAt = Typed.instant("startsAt", form.startsAt());
        return meetings.book(me.id(), Booking.of(slug, startsAt, Typed.text(form.topic())))
                .id()
                .toString();
    }

    private String page(CalendarOnSale sale, BookForm form, @Nullable Errors errors, Model model) {
        BookableView bookable = bookables.describe(sale);
        model.addAttribute("calendar", bookable);
        model.addAttribute("slot", slots.of(sale.calendar(), bookable.price(), form));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        viewer.signedIn()
                .ifPresent(me -> model.addAttribute(
                        "available", ledger.balance(me.id()).available().amount()));
        return "booking/slot";
    }
}

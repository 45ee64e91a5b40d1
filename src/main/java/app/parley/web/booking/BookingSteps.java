package app.parley.web.booking;

import app.parley.calendar.CalendarOnSale;
import app.parley.credit.Ledger;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the steps after the time: what people type, and all of it once more before they book. */
@Component
class BookingSteps {
    private final Bookables bookables;
    private final Choices choices;
    private final SlotViews slots;
    private final OtherTimes otherTimes;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Viewer viewer;

    BookingSteps(
            Bookables bookables,
            Choices choices,
            SlotViews slots,
            OtherTimes otherTimes,
            Drafts drafts,
            Ledger ledger,
            Viewer viewer) {
        this.bookables = bookables;
        this.choices = choices;
        this.slots = slots;
        this.otherTimes = otherTimes;
        this.drafts = drafts;
        this.ledger = ledger;
        this.viewer = viewer;
    }

    String details(CalendarOnSale sale, BookForm form, @Nullable Errors errors, Model model) {
        fill(sale, form, errors, model);
        return "booking/slot";
    }

    /** The same when the time is gone: with others near it. */
    String lost(CalendarOnSale sale, BookForm form, Errors errors, Model model) {
        Picked picked = fill(sale, form, errors, model);
        model.addAttribute("others", otherTimes.around(picked, slots.of(picked, form)));
        return "booking/slot";
    }

    /** Keeps what was typed, so that every way back finds it. */
    String confirmation(CalendarOnSale sale, BookForm form, @Nullable Errors errors, Model model) {
        drafts.keep(sale.calendar().settings().slug(), form);
        fill(sale, form, errors, model);
        return "booking/confirmation";
    }

    private Picked fill(CalendarOnSale sale, BookForm form, @Nullable Errors errors, Model model) {
        BookableView bookable = bookables.describe(sale);
        Picked picked = Picked.of(sale, choices.of(form.chosen()), bookable, form.chosen());
        model.addAttribute("calendar", bookable);
        model.addAttribute("picked", picked.view());
        model.addAttribute("slot", slots.of(picked, form));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? null : errors.named(bookable.labels()));
        viewer.signedIn()
                .ifPresent(me -> model.addAttribute(
                        "available", ledger.balance(me.id()).available().amount()));
        return picked;
    }
}

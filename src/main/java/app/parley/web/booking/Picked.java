package app.parley.web.booking;

import app.parley.availability.Choice;
import app.parley.availability.FreeSlots;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.shared.Credits;
import app.parley.web.booking.BookableView.Item;
import app.parley.web.booking.BookableView.Person;
import app.parley.web.slots.Chosen;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is about to book of a calendar, understood.
 *
 * @param view the same for people
 */
record Picked(CalendarOnSale sale, Choice choice, PickedView view) {

    /** @throws app.parley.shared.InvalidInput for a choice that the calendar does not leave */
    static Picked of(CalendarOnSale sale, Choice choice, BookableView bookable, Chosen chosen) {
        long minutes = FreeSlots.length(sale, choice).toMinutes();
        List<Item> items = bookable.isMenu()
                ? choice.services().stream()
                        .flatMap(id -> bookable.items().stream()
                                .filter(item -> item.id().equals(id.toString())))
                        .toList()
                : bookable.items();
        Person expert = bookable.team().stream()
                .filter(person -> person.handle().equals(chosen.expert()))
                .findFirst()
                .orElse(null);
        return new Picked(sale, choice, new PickedView(items, expert, minutes));
    }

    /** The price of each meeting that the booking becomes. */
    List<Credits> prices() {
        boolean oneEach =
                sale.calendar().settings().kind() instanceof CalendarKind.ServiceMenu menu && !menu.oneBlock();
        Stream<Long> prices = oneEach ? view.items().stream().map(Item::price) : Stream.of(view.price());
        return prices.map(Credits::of).toList();
    }
}

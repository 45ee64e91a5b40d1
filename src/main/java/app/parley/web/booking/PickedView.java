package app.parley.web.booking;

import app.parley.web.booking.BookableView.Item;
import app.parley.web.booking.BookableView.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be booked.
 *
 * @param items in the order in which they happen
 * @param expert whom the booker wants; null means whoever is free
 * @param minutes from the beginning to the end, times between included
 */
record PickedView(List<Item> items, @Nullable Person expert, long minutes) {

    public long price() {
        return items.stream().mapToLong(Item::price).sum();
    }

    public boolean deposit() {
        return items.stream().anyMatch(Item::deposit);
    }

    public String titles() {
        return items.stream().map(Item::title).collect(Collectors.joining(" + "));
    }

    public List<String> locations() {
        return items.stream().map(Item::location).distinct().toList();
    }
}

package app.parley.web.slots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people chose on the way to a booking; it travels along from page to page in their addresses.
 *
 * @param services of a menu, by offering, in order
 * @param expert whom they want, by handle
 * @param zone of the times that are shown
 * @param topic what they would like to talk about
 * @param embed {@code 1} inside of another site
 */
public record Chosen(
        @Nullable List<String> services,
        @Nullable String expert,
        @Nullable String zone,
        @Nullable String topic,
        @Nullable String embed) {

    /** Never null: without a menu nothing is picked. */
    public List<String> picked() {
        return services == null ? List.of() : services;
    }

    /** The same on a page of its own, where people sign in. */
    public Chosen alone() {
        return new Chosen(services, expert, zone, topic, null);
    }

    /** The same about another topic. */
    public Chosen about(@Nullable String other) {
        return new Chosen(services, expert, zone, other, embed);
    }
}

package app.parley.web.guest;

import app.parley.guest.Guest;
import app.parley.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A guest in the list.
 *
 * @param email null for whoever did not invite them
 * @param through who answered in their place; null for nobody else, and for whoever did not invite them
 */
record GuestLine(
        String id,
        String name,
        @Nullable String email,
        String answer,
        @Nullable String through) {

    static GuestLine of(Guest guest, PersonId viewer) {
        return new GuestLine(
                guest.id().toString(),
                guest.name(),
                guest.emailFor(viewer),
                guest.answer().name(),
                guest.throughFor(viewer));
    }
}

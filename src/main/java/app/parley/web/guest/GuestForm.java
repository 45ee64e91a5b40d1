package app.parley.web.guest;

import app.parley.guest.NewGuest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to invite, as typed: one address with names, or several addresses in one field. */
record GuestForm(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {

    static final GuestForm EMPTY = new GuestForm(null, null, null);

    List<NewGuest> guests() {
        return NewGuest.typed(email, firstName, lastName);
    }
}

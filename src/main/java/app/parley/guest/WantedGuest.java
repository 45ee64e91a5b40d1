package app.parley.guest;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody to invite whose address and names can be used; empty names are none. */
record WantedGuest(GuestAddress address, String firstName, String lastName) {

    private static final int LONGEST_NAME = 80;

    /**
     * Each is judged, so that whoever typed ten learns of all that are wrong; the same address twice is one.
     *
     * @throws InvalidInput naming each field that is wrong, as {@code guests[1].email}
     * @throws TooManyGuests for more than a meeting can have
     */
    static List<WantedGuest> of(List<NewGuest> typed) {
        if (typed.size() > Guests.MOST) {
            throw new TooManyGuests();
        }
        List<InvalidInput.Field> wrong = new ArrayList<>();
        Map<String, WantedGuest> found = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            try {
                WantedGuest one = of("guests[" + i + "].", typed.get(i));
                found.putIfAbsent(one.address().value(), one);
            } catch (InvalidInput e) {
                wrong.addAll(e.fields());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return List.copyOf(found.values());
    }

    private static WantedGuest of(String field, NewGuest typed) {
        return new WantedGuest(
                GuestAddress.of(field + "email", typed.email() == null ? "" : typed.email()),
                name(field + "firstName", typed.firstName()),
                name(field + "lastName", typed.lastName()));
    }

    private static String name(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? "" : Texts.line(field, typed, 1, LONGEST_NAME);
    }
}

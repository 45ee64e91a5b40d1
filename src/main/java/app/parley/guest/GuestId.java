package app.parley.guest;

import java.util.UUID;

/** Identity of a guest of one meeting; a UUIDv7. */
public record GuestId(UUID value) {

    public static GuestId of(UUID value) {
        return new GuestId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.parley.sender;

import java.util.UUID;

/** Identity of a sender; a UUIDv7. */
public record SenderId(UUID value) {

    public static SenderId of(UUID value) {
        return new SenderId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.parley.collaboration;

import java.util.UUID;

/** Identity of a call of one person into a meeting; a UUIDv7. */
public record CallId(UUID value) {

    public static CallId of(UUID value) {
        return new CallId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

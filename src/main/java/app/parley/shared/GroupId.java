package app.parley.shared;

import java.util.UUID;

/** Identity of a group of booking calendars; a UUIDv7. */
public record GroupId(UUID value) {

    public static GroupId of(UUID value) {
        return new GroupId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.parley.shared;

import java.util.UUID;

/** Identity of a schedule of a person; a UUIDv7. */
public record ScheduleId(UUID value) {

    public static ScheduleId of(UUID value) {
        return new ScheduleId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

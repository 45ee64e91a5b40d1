package app.parley.meeting;

import java.util.UUID;

/** Identity of somebody's place in one meeting; a UUIDv7. */
public record ParticipantId(UUID value) {

    public static ParticipantId of(UUID value) {
        return new ParticipantId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

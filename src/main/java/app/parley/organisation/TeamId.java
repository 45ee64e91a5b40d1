package app.parley.organisation;

import java.util.UUID;

/** Identity of a team of an organisation; a UUIDv7. */
public record TeamId(UUID value) {

    public static TeamId of(UUID value) {
        return new TeamId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.parley.organisation;

import java.util.UUID;

/** Identity of an invitation to join an organisation; a UUIDv7. */
public record InvitationId(UUID value) {

    public static InvitationId of(UUID value) {
        return new InvitationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

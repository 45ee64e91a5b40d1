package app.parley.organisation;

import java.util.UUID;

/** Identity of an organisation; a UUIDv7. */
public record OrganisationId(UUID value) {

    public static OrganisationId of(UUID value) {
        return new OrganisationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

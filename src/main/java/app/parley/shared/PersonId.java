package app.parley.shared;

import java.util.UUID;

/** Identity of an account, and so a person; a UUIDv7. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    /** The order of the database: unsigned, byte by byte. */
    @Override
    public int compareTo(PersonId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

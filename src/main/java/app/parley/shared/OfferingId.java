package app.parley.shared;

import java.util.UUID;

/** Identity of an offering of an expert; a UUIDv7. */
public record OfferingId(UUID value) implements Comparable<OfferingId> {

    public static OfferingId of(UUID value) {
        return new OfferingId(value);
    }

    /** The order of the database: unsigned, byte by byte. */
    @Override
    public int compareTo(OfferingId other) {
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

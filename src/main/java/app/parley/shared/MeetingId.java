package app.parley.shared;

import java.util.UUID;

/** Identity of a meeting; a UUIDv7. */
public record MeetingId(UUID value) implements Comparable<MeetingId> {

    public static MeetingId of(UUID value) {
        return new MeetingId(value);
    }

    /** The order of the database: unsigned, byte by byte. */
    @Override
    public int compareTo(MeetingId other) {
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

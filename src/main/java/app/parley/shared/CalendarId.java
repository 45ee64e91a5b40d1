package app.parley.shared;

import java.util.UUID;

/** Identity of a booking calendar; a UUIDv7. */
public record CalendarId(UUID value) implements Comparable<CalendarId> {

    public static CalendarId of(UUID value) {
        return new CalendarId(value);
    }

    /** The order of the database: unsigned, byte by byte. */
    @Override
    public int compareTo(CalendarId other) {
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

package app.parley.expert;

/**
 * Where a meeting takes place.
 *
 * @param detail address, number or place; empty for the video room; at most 500 characters
 */
public record Location(Kind kind, String detail) {

    /** The video room, an address of the expert's elsewhere, a phone call, a place. */
    public enum Kind {
        ROOM,
        URL,
        PHONE,
        PLACE
    }

    public static final Location ROOM = new Location(Kind.ROOM, "");
}

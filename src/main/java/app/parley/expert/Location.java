package app.parley.expert;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;

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

    private static final int MAX_DETAIL = 500;

    /**
     * The location as it is kept: a room has no detail, an address is a web address over https, the others are one line.
     *
     * @throws InvalidInput naming the field
     */
    public Location checked(String field) {
        return switch (kind) {
            case ROOM -> ROOM;
            case URL -> new Location(kind, address(field, Texts.line(field, detail, 1, MAX_DETAIL)));
            case PHONE, PLACE -> new Location(kind, Texts.line(field, detail, 1, MAX_DETAIL));
        };
    }

    private static String address(String field, String typed) {
        try {
            URI uri = new URI(typed);
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return typed;
            }
        } catch (URISyntaxException e) {
            throw new InvalidInput(field, "not-a-web-address");
        }
        throw new InvalidInput(field, "not-a-web-address");
    }
}

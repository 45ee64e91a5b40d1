package app.parley.guest.itip;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses as calendars write them. */
public final class MailTo {

    private static final String SCHEME = "mailto:";

    private MailTo() {}

    public static URI of(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The address, whichever way it is written. */
    static String address(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        String address = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}

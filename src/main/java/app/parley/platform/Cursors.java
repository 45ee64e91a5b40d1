package app.parley.platform;

import app.parley.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cursors of lists: the last row's sort values, opaque to clients; they grant nothing. */
public final class Cursors {

    private static final String SEPARATOR = "\n";

    private Cursors() {}

    public static String encode(Object... parts) {
        String text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor; empty for null.
     *
     * @throws InvalidInput when it is not a cursor of that many parts
     */
    public static List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return List.of();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == parts && text.indexOf('\0') < 0) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** For values inside a cursor that cannot be parsed. */
    public static InvalidInput malformed() {
        return new InvalidInput("cursor", "malformed");
    }
}

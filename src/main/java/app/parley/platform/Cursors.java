package app.parley.platform;

import app.parley.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cursors of lists: the last row's sort values, opaque to clients; they grant nothing. */
public final class Cursors {

    private static final String SEPARATOR = "\n";

    /** No row is older or later, and no database would understand it. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

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

    /**
     * The id at which a page of a list by id begins; null for the first page.
     *
     * @throws InvalidInput when the cursor names no id
     */
    public static @Nullable UUID id(@Nullable String cursor) {
        List<String> parts = decode(cursor, 1);
        try {
            return parts.isEmpty() ? null : UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Where a page of a list by time begins, among equal times by id. */
    public record Place(Instant at, UUID id) {}

    /**
     * The place at which a page of a list by time begins; empty for the first page.
     *
     * @throws InvalidInput when the cursor names no such place
     */
    public static Optional<Place> place(@Nullable String cursor) {
        List<String> parts = decode(cursor, 2);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        try {
            Place place = new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            if (place.at().isAfter(EARLIEST) && place.at().isBefore(LATEST)) {
                return Optional.of(place);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** For values inside a cursor that cannot be parsed. */
    public static InvalidInput malformed() {
        return new InvalidInput("cursor", "malformed");
    }
}

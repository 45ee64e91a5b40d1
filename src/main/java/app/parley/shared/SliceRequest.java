package app.parley.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 100
 * @param cursor from the page before; null for the first page
 */
public record SliceRequest(int limit, @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 20;

    public SliceRequest {
        if (limit < 1 || limit > 100) {
            throw new InvalidInput("limit", "out-of-range");
        }
    }

    public static SliceRequest first(int limit) {
        return new SliceRequest(limit, null);
    }
}

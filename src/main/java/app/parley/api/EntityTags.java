package app.parley.api;

import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Versions of single resources as strong entity tags: sent as {@code ETag}, compared with {@code If-Match}. */
public final class EntityTags {

    private EntityTags() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return tagged(HttpStatus.OK, body, version);
    }

    public static <T> ResponseEntity<T> created(T body, long version) {
        return tagged(HttpStatus.CREATED, body, version);
    }

    /** The version a caller expects; null when they sent no {@code If-Match} or accept any. */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInput("If-Match", "not-a-version");
        }
    }

    private static <T> ResponseEntity<T> tagged(HttpStatus status, T body, long version) {
        return ResponseEntity.status(status).eTag("\"" + version + "\"").body(body);
    }
}

package app.parley.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Versions of single resources as strong entity tags: sent as {@code ETag}, compared with {@code If-Match}. */
public final class EntityTags {

    /** Strong comparison: quotes around a number, or the number alone. */
    private static final Pattern VERSION = Pattern.compile("(\"?)(\\d{1,18})\\1");

    private static final long NO_VERSION = -1;

    private EntityTags() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return tagged(HttpStatus.OK, body, version);
    }

    public static <T> ResponseEntity<T> created(T body, long version) {
        return tagged(HttpStatus.CREATED, body, version);
    }

    /**
     * The version a caller expects; null when they sent no {@code If-Match} or accept any. What can be no tag of ours is a
     * version that nothing has, so that it is refused like any old one, and only to whom the resource is there.
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(2)) : NO_VERSION;
    }

    private static <T> ResponseEntity<T> tagged(HttpStatus status, T body, long version) {
        return ResponseEntity.status(status).eTag("\"" + version + "\"").body(body);
    }
}

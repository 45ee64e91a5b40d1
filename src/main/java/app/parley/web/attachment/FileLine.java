package app.parley.web.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in a list.
 *
 * @param size in words
 * @param by who gave it; null for viewers who are not told of others
 * @param removable whether the viewer may take it back
 */
public record FileLine(
        UUID id, String name, String size, @Nullable String by, Instant at, boolean removable) {}

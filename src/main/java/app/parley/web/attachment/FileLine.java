package app.parley.web.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in a list.
 *
 * @param size in words
 * @param removable whether the viewer may take it back
 */
public record FileLine(UUID id, String name, String size, String by, Instant at, boolean removable) {}

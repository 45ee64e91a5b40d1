package app.parley.connected;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One calendar of a connection.
 *
 * @param blocks whether its events keep bookings away
 * @param blocksSince when that was chosen
 * @param unreadable events that could not be understood as a whole
 * @param readAt latest reading; null before the first
 * @param knownUntil nothing is known about the time from here on; null before the first reading
 */
public record ConnectedSource(
        UUID id,
        String name,
        boolean blocks,
        Instant blocksSince,
        int unreadable,
        @Nullable Instant readAt,
        @Nullable Instant knownUntil) {}

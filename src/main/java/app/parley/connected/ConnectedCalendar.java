package app.parley.connected;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its owner may see it: the address, which often is a secret, and the password are in none.
 *
 * @param zone of whole days and of times that name no zone
 * @param attemptedAt latest attempt to read it; null before the first
 * @param failure why the latest attempt failed; null when it did not
 */
public record ConnectedCalendar(
        UUID id,
        CalendarKind kind,
        String name,
        String host,
        @Nullable String username,
        ZoneId zone,
        Instant connectedAt,
        @Nullable Instant attemptedAt,
        @Nullable ReadFailure failure,
        List<ConnectedSource> sources) {

    private static final Duration FRESH_FOR = Duration.ofHours(1);

    public CalendarState state(Instant now) {
        if (blocking().anyMatch(source -> source.readAt() == null)) {
            return unread();
        }
        if (failure != null
                || readAt().filter(read -> read.plus(FRESH_FOR).isBefore(now)).isPresent()) {
            return CalendarState.STALE;
        }
        return unreadable() > 0 ? CalendarState.PARTLY_READABLE : CalendarState.FRESH;
    }

    private CalendarState unread() {
        if (failure == null || attemptedAt == null) {
            return CalendarState.WAITING;
        }
        return blocking()
                        .filter(source -> source.readAt() == null)
                        .anyMatch(source ->
                                source.blocksSince().plus(Horizon.PATIENCE).isBefore(attemptedAt))
                ? CalendarState.GIVEN_UP
                : CalendarState.UNREADABLE;
    }

    /** The oldest reading that still counts. */
    public Optional<Instant> readAt() {
        return blocking().map(ConnectedSource::readAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** Nothing is known about the time from here on, in one of the calendars at least. */
    public Optional<Instant> knownUntil() {
        return blocking()
                .map(ConnectedSource::knownUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    public int unreadable() {
        return blocking().mapToInt(ConnectedSource::unreadable).sum();
    }

    private Stream<ConnectedSource> blocking() {
        return sources.stream().filter(ConnectedSource::blocks);
    }
}

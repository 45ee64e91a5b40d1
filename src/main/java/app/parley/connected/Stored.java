package app.parley.connected;

import app.parley.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reading starts from.
 *
 * @param wanted names or paths of calendars that block; null means all
 */
record Stored(
        UUID id,
        PersonId person,
        CalendarKind kind,
        Access access,
        ZoneId zone,
        @Nullable List<String> wanted,
        int failures,
        List<Source> sources) {

    /** @param tag what its server called its state when it was last read; empty when it says nothing */
    record Source(
            UUID id,
            String href,
            boolean blocks,
            String tag,
            @Nullable Instant knownUntil) {

        /** Whether a reading of the same state would add nothing. */
        boolean knows(Instant until) {
            return knownUntil != null && !knownUntil.isBefore(until);
        }
    }

    Optional<Source> source(String href) {
        return sources.stream().filter(source -> source.href().equals(href)).findFirst();
    }

    boolean wants(String href, String name) {
        return wanted == null || wanted.contains(name) || wanted.contains(href);
    }
}

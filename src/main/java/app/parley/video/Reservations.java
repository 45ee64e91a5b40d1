package app.parley.video;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a platform of another system asks before it opens a room, and how it learns when to end it. */
public interface Reservations {

    /** Whether the platform that asks knows the secret it was set up with. */
    boolean isGenuine(String key);

    /**
     * How long the room of this name is open from now on; empty for one that is not open.
     *
     * @param now business time
     */
    Optional<Duration> lengthOf(String name, Instant now);

    /** The public key in this file, by which the platform knows that a room is to end; empty when there is none. */
    Optional<String> publicKey(String file);
}

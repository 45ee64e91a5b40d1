package app.parley.account;

import app.parley.shared.PersonId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a browser's session remembers of a sign-in; who the person is and may do is asked anew each time.
 *
 * @param credentialVersion the person's when they signed in; a newer one ends the session
 */
public record PageSession(UUID person, long credentialVersion, Instant startedAt, Instant lastSeenAt)
        implements Serializable {

    PersonId id() {
        return new PersonId(person);
    }

    PageSession seen(Instant now) {
        return new PageSession(person, credentialVersion, startedAt, now);
    }
}

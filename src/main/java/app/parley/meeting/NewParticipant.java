package app.parley.meeting;

import app.parley.shared.PersonId;
import java.util.Optional;

/**
 * Somebody who is to take part beyond the two sides.
 *
 * @param person set exactly when the role has an account
 * @param name set exactly when it has none; 1 to 200 characters
 * @param masked not to be known of by the user
 * @param viewOnly sees and hears, and sends nothing
 */
public record NewParticipant(
        ParticipantRole role, Optional<PersonId> person, Optional<String> name, boolean masked, boolean viewOnly) {

    public NewParticipant {
        if (role.side().isPresent()
                || person.isPresent() != role.hasAccount()
                || name.isPresent() == person.isPresent()) {
            throw new IllegalArgumentException("no such participant: " + role);
        }
    }

    public static NewParticipant guest(String name) {
        return new NewParticipant(ParticipantRole.GUEST, Optional.empty(), Optional.of(name), false, false);
    }
}

package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.Optional;

/**
 * Somebody's place in a meeting.
 *
 * @param person empty for a guest or specialist, who have no account
 * @param name set exactly for those
 * @param masked not to be known of by the user
 * @param viewOnly sees and hears, and sends nothing
 */
public record Participant(
        ParticipantId id,
        MeetingId meeting,
        ParticipantRole role,
        Optional<PersonId> person,
        Optional<String> name,
        boolean masked,
        boolean viewOnly) {}

package app.parley.collaboration;

import app.parley.meeting.ParticipantId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to one person whether they join a running meeting.
 *
 * @param round those who were asked together
 * @param person empty for a specialist, who has no account
 * @param name set exactly for those
 * @param firstWins whether one Yes answers for the whole round
 * @param comment why they are called; for them alone, may be empty
 * @param participant once they have joined
 */
public record Call(
        CallId id,
        UUID round,
        MeetingId meeting,
        Optional<PersonId> person,
        Optional<String> name,
        boolean firstWins,
        String comment,
        CallState state,
        Optional<ParticipantId> participant) {}

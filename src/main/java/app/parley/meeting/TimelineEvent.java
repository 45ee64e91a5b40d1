package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a meeting's timeline.
 *
 * @param sequence orders the timeline; the time does not
 * @param actor null when the platform itself acted
 * @param data JSON values by name; never what one side answered, never a secret
 */
public record TimelineEvent(
        MeetingId meeting,
        long sequence,
        Instant at,
        TimelineEventType type,
        @Nullable PersonId actor,
        Map<String, Object> data) {

    /** Of whom it tells: who acted, or who took the meeting over. */
    public @Nullable PersonId whom() {
        return type == TimelineEventType.EXPERT_REASSIGNED && data.get("expert") instanceof String taker
                ? PersonId.of(UUID.fromString(taker))
                : actor;
    }
}

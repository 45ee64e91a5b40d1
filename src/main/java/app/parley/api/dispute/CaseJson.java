package app.parley.api.dispute;

import app.parley.meeting.ParticipantRole;
import app.parley.meeting.TimelineEventType;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementRule;
import app.parley.video.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute with its evidence, for administrators.
 *
 * @param cause the rule that could not settle the meeting
 * @param explanation the cause in plain words, in the caller's language
 * @param decision null while the dispute is open
 * @param attendance one entry per participant
 */
record CaseJson(
        UUID meetingId,
        Instant openedAt,
        SettlementRule cause,
        String explanation,
        String topic,
        Instant startsAt,
        Instant endsAt,
        long price,
        Person user,
        Person expert,
        Answers answers,
        List<Attendance> attendance,
        List<Event> timeline,
        @Nullable Decision decision) {

    record Person(UUID id, String displayName) {}

    /** @param expert null for a side that did not answer; so for the user */
    record Answers(@Nullable GivenAnswer user, @Nullable GivenAnswer expert) {}

    record GivenAnswer(Answer answer, String comment, Instant at) {}

    /** @param firstVisit null for a participant who never opened their link; so for the last */
    record Attendance(
            ParticipantRole role,
            String displayName,
            @Nullable Instant firstVisit,
            @Nullable Instant lastVisit,
            long minutes,
            List<Stay> stays) {}

    /**
     * @param leftAt null while they are in the room
     * @param ending LOST for a line that broke; then they left at its last sign of life
     */
    record Stay(
            Instant cameAt,
            @Nullable Instant leftAt,
            @Nullable Ending ending) {}

    /** @param actor null when the platform itself acted */
    record Event(
            Instant at, TimelineEventType type, @Nullable Actor actor, Map<String, Object> data) {}

    record Actor(UUID id, @Nullable String displayName) {}

    record Decision(Outcome outcome, @Nullable Integer expertPercent, String reason, UUID by, Instant at) {}
}

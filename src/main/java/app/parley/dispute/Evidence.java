package app.parley.dispute;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.TimelineEvent;
import app.parley.settlement.Answers;
import app.parley.shared.PersonId;
import app.parley.video.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All an administrator looks at before deciding.
 *
 * @param names of everybody who takes part, acted or decided
 */
public record Evidence(
        Dispute dispute,
        MeetingFacts meeting,
        Answers answers,
        List<Attendance> attendance,
        List<TimelineEvent> timeline,
        Map<PersonId, String> names) {

    /**
     * Who opened their link when, and for how long they stayed: both sides, then whoever else had a place.
     *
     * @param firstVisit null when the link was never opened
     * @param minutes whole minutes present in the room, over all visits
     * @param stays whenever they were in the room, oldest first
     */
    public record Attendance(
            ParticipantRole role,
            String displayName,
            @Nullable Instant firstVisit,
            @Nullable Instant lastVisit,
            long minutes,
            List<Stay> stays) {}
}

package app.parley.api.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.overview.MeetingOverview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is left to tell an expert whose meeting has passed to a colleague, by the names that a meeting has, so that
 * programs find who has it now and nothing of what is not theirs any more.
 *
 * @param actions none
 */
record HandedOverJson(
        UUID id,
        MeetingStatus status,
        Instant startsAt,
        Instant endsAt,
        MeetingJson.ExpertPerson expert,
        List<String> actions) {

    static HandedOverJson of(MeetingOverview meeting) {
        MeetingFacts facts = meeting.facts();
        return new HandedOverJson(
                facts.id().value(),
                facts.status(),
                facts.time().start(),
                facts.time().end(),
                new MeetingJson.ExpertPerson(facts.expert().value(), meeting.expertHandle(), meeting.expertName()),
                List.of());
    }
}

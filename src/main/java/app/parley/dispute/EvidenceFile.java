package app.parley.dispute;

import app.parley.account.Accounts;
import app.parley.dispute.Evidence.Attendance;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEvent;
import app.parley.settlement.Answers;
import app.parley.settlement.Progress;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.video.Presences;
import app.parley.video.Stay;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what an administrator looks at: what was said, who was there and for how long, what happened when. */
@Component
class EvidenceFile {

    private final Meetings meetings;
    private final Gate gate;
    private final VideoRooms rooms;
    private final Presences presences;
    private final Progress progress;
    private final Accounts accounts;

    EvidenceFile(
            Meetings meetings, Gate gate, VideoRooms rooms, Presences presences, Progress progress, Accounts accounts) {
        this.meetings = meetings;
        this.gate = gate;
        this.rooms = rooms;
        this.presences = presences;
        this.progress = progress;
        this.accounts = accounts;
    }

    /** In the order of the disputes, each kind of evidence with one query however many there are. */
    List<Evidence> of(List<Dispute> disputes) {
        if (disputes.isEmpty()) {
            return List.of();
        }
        List<MeetingId> ids = disputes.stream().map(Dispute::meeting).toList();
        Map<MeetingId, MeetingFacts> facts = meetings.get(ids);
        Map<MeetingId, List<TimelineEvent>> timelines = meetings.timelines(ids);
        Parts parts = new Parts(
                facts,
                timelines,
                progress.of(ids),
                gate.roles(ids),
                rooms.visits(ids).stream().collect(Collectors.groupingBy(Visit::meeting)),
                presences.stays(ids).stream().collect(Collectors.groupingBy(Stay::meeting)),
                accounts.displayNames(everybody(disputes, facts.values(), timelines.values())));
        return disputes.stream().map(parts::evidence).toList();
    }

    private static Set<PersonId> everybody(
            List<Dispute> disputes, Collection<MeetingFacts> meetings, Collection<List<TimelineEvent>> timelines) {
        Set<PersonId> everybody = new HashSet<>();
        meetings.forEach(it -> everybody.addAll(List.of(it.user(), it.expert())));
        timelines.stream()
                .flatMap(List::stream)
                .map(TimelineEvent::actor)
                .filter(Objects::nonNull)
                .forEach(everybody::add);
        disputes.stream()
                .map(Dispute::decision)
                .filter(Objects::nonNull)
                .map(Decision::by)
                .forEach(everybody::add);
        return everybody;
    }

    private record Parts(
            Map<MeetingId, MeetingFacts> facts,
            Map<MeetingId, List<TimelineEvent>> timelines,
            Map<MeetingId, Answers> answers,
            Map<UUID, Side> roles,
            Map<MeetingId, List<Visit>> visits,
            Map<MeetingId, List<Stay>> stays,
            Map<PersonId, String> names) {

        Evidence evidence(Dispute dispute) {
            MeetingId id = dispute.meeting();
            MeetingFacts meeting = Objects.requireNonNull(facts.get(id));
            return new Evidence(
                    dispute,
                    meeting,
                    answers.getOrDefault(id, Answers.NONE),
                    Arrays.stream(Side.values())
                            .map(side -> attendance(meeting, side))
                            .toList(),
                    timelines.getOrDefault(id, List.of()),
                    names);
        }

        private Attendance attendance(MeetingFacts meeting, Side side) {
            return EvidenceFile.attendance(
                    side,
                    names.getOrDefault(meeting.person(side), ""),
                    visits.getOrDefault(meeting.id(), List.of()).stream()
                            .filter(it -> roles.get(it.participant()) == side)
                            .toList(),
                    stays.getOrDefault(meeting.id(), List.of()).stream()
                            .filter(it -> roles.get(it.participant()) == side)
                            .toList());
        }
    }

    private static Attendance attendance(Side side, String name, List<Visit> visits, List<Stay> stays) {
        Instant first = visits.stream()
                .map(Visit::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant last = visits.stream()
                .map(Visit::lastSeen)
                .max(Comparator.naturalOrder())
                .orElse(null);
        long minutes = visits.stream().mapToLong(Visit::minutes).sum();
        return new Attendance(side, name, first, last, minutes, stays);
    }
}

package app.parley.dispute;

import app.parley.account.Accounts;
import app.parley.dispute.Evidence.Attendance;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Collects what an administrator looks at: what was said, who was there and for how long, what happened when. */
@Component
class EvidenceFile {

    private final Meetings meetings;
    private final Participants participants;
    private final VideoRooms rooms;
    private final Presences presences;
    private final Progress progress;
    private final Accounts accounts;

    EvidenceFile(
            Meetings meetings,
            Participants participants,
            VideoRooms rooms,
            Presences presences,
            Progress progress,
            Accounts accounts) {
        this.meetings = meetings;
        this.participants = participants;
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
        List<Participant> present = participants.everybody(ids);
        Parts parts = new Parts(
                facts,
                timelines,
                progress.of(ids),
                present.stream().collect(Collectors.groupingBy(Participant::meeting)),
                rooms.visits(ids).stream().collect(Collectors.groupingBy(Visit::meeting)),
                presences.stays(ids).stream().collect(Collectors.groupingBy(Stay::meeting)),
                accounts.displayNames(everybody(disputes, present, facts.values(), timelines.values())));
        return disputes.stream().map(parts::evidence).toList();
    }

    private static Set<PersonId> everybody(
            List<Dispute> disputes,
            List<Participant> present,
            Collection<MeetingFacts> meetings,
            Collection<List<TimelineEvent>> timelines) {
        Set<PersonId> everybody = new HashSet<>();
        present.forEach(it -> it.person().ifPresent(everybody::add));
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
            Map<MeetingId, List<Participant>> participants,
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
                    attendance(meeting),
                    timelines.getOrDefault(id, List.of()),
                    names);
        }

        /** Of the sides each, also one that never came; of the others those who came. */
        private List<Attendance> attendance(MeetingFacts meeting) {
            List<Participant> all = participants.getOrDefault(meeting.id(), List.of());
            Stream<Attendance> sides = Stream.of(ParticipantRole.USER, ParticipantRole.EXPERT)
                    .map(role -> attendance(
                            meeting.id(),
                            role,
                            names.getOrDefault(meeting.person(role.side().orElseThrow()), ""),
                            all.stream().filter(it -> it.role() == role).toList()));
            Stream<Attendance> others = all.stream()
                    .filter(it -> it.role().side().isEmpty())
                    .map(it -> attendance(meeting.id(), it.role(), name(it), List.of(it)))
                    .filter(it -> it.firstVisit() != null);
            return Stream.concat(sides, others).toList();
        }

        private String name(Participant participant) {
            return participant
                    .name()
                    .or(() -> participant.person().map(names::get))
                    .orElse("");
        }

        private Attendance attendance(MeetingId meeting, ParticipantRole role, String name, List<Participant> whose) {
            Set<UUID> ids = whose.stream().map(it -> it.id().value()).collect(Collectors.toSet());
            return EvidenceFile.attendance(
                    role,
                    name,
                    visits.getOrDefault(meeting, List.of()).stream()
                            .filter(it -> ids.contains(it.participant()))
                            .toList(),
                    stays.getOrDefault(meeting, List.of()).stream()
                            .filter(it -> ids.contains(it.participant()))
                            .toList());
        }
    }

    private static Attendance attendance(ParticipantRole role, String name, List<Visit> visits, List<Stay> stays) {
        Instant first = visits.stream()
                .map(Visit::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant last = visits.stream()
                .map(Visit::lastSeen)
                .max(Comparator.naturalOrder())
                .orElse(null);
        long minutes = visits.stream().mapToLong(Visit::minutes).sum();
        return new Attendance(role, name, first, last, minutes, stays);
    }
}

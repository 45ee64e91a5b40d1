package app.parley.dispute;

import app.parley.account.Accounts;
import app.parley.dispute.Evidence.Attendance;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.settlement.Answers;
import app.parley.settlement.Progress;
import app.parley.shared.PersonId;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Collects what an administrator looks at: what was said, who was there and for how long, what happened when. */
@Component
class EvidenceFile {

    private final Meetings meetings;
    private final Gate gate;
    private final VideoRooms rooms;
    private final Progress progress;
    private final Accounts accounts;

    EvidenceFile(Meetings meetings, Gate gate, VideoRooms rooms, Progress progress, Accounts accounts) {
        this.meetings = meetings;
        this.gate = gate;
        this.rooms = rooms;
        this.progress = progress;
        this.accounts = accounts;
    }

    Evidence of(Dispute dispute) {
        MeetingFacts meeting = meetings.get(dispute.meeting());
        return new Evidence(
                dispute,
                meeting,
                progress.of(Set.of(meeting.id())).getOrDefault(meeting.id(), Answers.NONE),
                attendance(meeting),
                meetings.timeline(meeting.id(), null));
    }

    private List<Attendance> attendance(MeetingFacts meeting) {
        Map<PersonId, String> names = accounts.displayNames(Set.of(meeting.user(), meeting.expert()));
        Map<UUID, Side> roles = gate.roles(meeting.id());
        List<Visit> visits = rooms.visits(meeting.id());
        return Arrays.stream(Side.values())
                .map(side -> attendance(
                        side,
                        names.getOrDefault(meeting.person(side), ""),
                        visits.stream()
                                .filter(it -> roles.get(it.participant()) == side)
                                .toList()))
                .toList();
    }

    private static Attendance attendance(Side side, String name, List<Visit> visits) {
        Instant first = visits.stream()
                .map(Visit::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant last = visits.stream()
                .map(Visit::lastSeen)
                .max(Comparator.naturalOrder())
                .orElse(null);
        long minutes = visits.stream().mapToLong(Visit::minutes).sum();
        return new Attendance(side, name, first, last, minutes);
    }
}

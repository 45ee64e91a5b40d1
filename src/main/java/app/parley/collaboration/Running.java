package app.parley.collaboration;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Participant;
import app.parley.meeting.ParticipantId;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.video.VideoRooms;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a meeting runs: its room is open, and the host has been in it at this time of the meeting. */
@Component
class Running {

    private final Participants participants;
    private final VideoRooms rooms;
    private final Clock clock;

    Running(Participants participants, VideoRooms rooms, Clock clock) {
        this.participants = participants;
        this.rooms = rooms;
        this.clock = clock;
    }

    boolean is(MeetingFacts meeting) {
        Instant now = clock.instant();
        return meeting.status() == MeetingStatus.AGREED
                && meeting.hasRoom()
                && !now.isBefore(meeting.linkOpensAt())
                && !now.isAfter(meeting.linkClosesAt())
                && hostHasEntered(meeting);
    }

    /** @throws NotRunning otherwise */
    void require(MeetingFacts meeting) {
        if (!is(meeting)) {
            throw new NotRunning();
        }
    }

    private boolean hostHasEntered(MeetingFacts meeting) {
        Set<UUID> host = participants.of(meeting.id()).stream()
                .filter(participant -> participant.role() == ParticipantRole.EXPERT)
                .map(Participant::id)
                .map(ParticipantId::value)
                .collect(Collectors.toSet());
        return rooms.visits(meeting.id()).stream()
                .anyMatch(visit ->
                        host.contains(visit.participant()) && !visit.firstSeen().isBefore(meeting.linkOpensAt()));
    }
}

package app.parley.collaboration;

import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.video.Presences;
import app.parley.video.Present;
import app.parley.video.RoomRole;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a meeting's room and was for how long; the masked are told of to the expert's side only. */
@Service
@Transactional(readOnly = true)
public class RoomLooks {

    private final Meetings meetings;
    private final Participants participants;
    private final Presences presences;
    private final VideoRooms rooms;
    private final Accounts accounts;
    private final Clock clock;

    RoomLooks(
            Meetings meetings,
            Participants participants,
            Presences presences,
            VideoRooms rooms,
            Accounts accounts,
            Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.presences = presences;
        this.rooms = rooms;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws NotFound for whoever takes no part */
    public RoomLook look(PersonId viewer, MeetingId id) {
        List<Participant> all = participants.of(id);
        ParticipantRole role = all.stream()
                .filter(participant -> participant.person().equals(Optional.of(viewer)))
                .map(Participant::role)
                .findFirst()
                .orElseGet(() -> sideOf(viewer, id));
        MeetingFacts meeting = meetings.get(id);
        List<Participant> known = all.stream()
                .filter(participant -> !participant.masked() || isExpertSide(role))
                .toList();
        Instant now = clock.instant();
        return new RoomLook(
                meeting.hasRoom() && !now.isBefore(meeting.linkOpensAt()) && !now.isAfter(meeting.linkClosesAt()),
                meeting.linkOpensAt(),
                meeting.linkClosesAt(),
                people(id, known));
    }

    private List<RoomLook.Someone> people(MeetingId id, List<Participant> known) {
        Map<PersonId, String> names = accounts.displayNames(
                known.stream().flatMap(it -> it.person().stream()).toList());
        Set<UUID> present =
                presences.in(List.of(id)).stream().map(Present::participant).collect(Collectors.toSet());
        Map<UUID, Long> minutes = rooms.visits(id).stream()
                .collect(Collectors.groupingBy(Visit::participant, Collectors.summingLong(Visit::minutes)));
        return known.stream()
                .map(it -> new RoomLook.Someone(
                        it.name().or(() -> it.person().map(names::get)).orElse(""),
                        it.role(),
                        present.contains(it.id().value()),
                        minutes.getOrDefault(it.id().value(), 0L)))
                .toList();
    }

    /** A side has no place before the meeting is agreed. */
    private ParticipantRole sideOf(PersonId viewer, MeetingId id) {
        return ParticipantRole.valueOf(
                Optional.ofNullable(meetings.get(viewer, id).sideOf(viewer))
                        .orElseThrow(NotFound::new)
                        .name());
    }

    private static boolean isExpertSide(ParticipantRole role) {
        return RoomRole.valueOf(role.name()).isExpertSide();
    }
}

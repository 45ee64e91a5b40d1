package app.parley.meeting;

import app.parley.account.Accounts;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.video.Attendee;
import app.parley.video.RoomRole;
import app.parley.video.VideoRooms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Behind the gate: whom a genuine link lets in, and when. */
@Component
class Entrance {

    private final LinkStore links;
    private final MeetingStore meetings;
    private final TimelineStore timelines;
    private final VideoRooms rooms;
    private final Accounts accounts;
    private final Commands commands;

    Entrance(
            LinkStore links,
            MeetingStore meetings,
            TimelineStore timelines,
            VideoRooms rooms,
            Accounts accounts,
            Commands commands) {
        this.links = links;
        this.meetings = meetings;
        this.timelines = timelines;
        this.rooms = rooms;
        this.accounts = accounts;
        this.commands = commands;
    }

    /** The person's own places in those of the meetings that have a room. */
    Map<MeetingId, LinkStore.Place> of(PersonId person, Collection<MeetingFacts> meetings) {
        return links.of(
                person,
                meetings.stream()
                        .filter(MeetingFacts::hasRoom)
                        .map(MeetingFacts::id)
                        .toList());
    }

    @Transactional(readOnly = true)
    Gate.View look(LinkTokens.Claim claim) {
        LinkStore.Place place = place(claim);
        MeetingFacts meeting = meetings.find(place.meeting()).orElseThrow(NotFound::new);
        requireOpen(claim, place, meeting, commands.now());
        return new Gate.View(
                meeting.id(),
                meeting.topic(),
                place.participant().role(),
                meeting.linkOpensAt(),
                meeting.linkClosesAt());
    }

    /** The meeting can be neither moved nor cancelled while somebody is on the threshold. */
    @Transactional
    Gate.Entry enter(LinkTokens.Claim claim) {
        MeetingFacts meeting = meetings.hold(place(claim).meeting());
        LinkStore.Place place = place(claim);
        Instant now = commands.now();
        requireOpen(claim, place, meeting, now);
        Participant participant = place.participant();
        if (links.attendsFirst(participant.id(), meeting.time().start(), now)) {
            timelines.append(List.of(attended(participant, now)));
        }
        return new Gate.Entry(meeting.id(), participant.role(), rooms.admit(meeting.id(), attendee(participant), now));
    }

    private static NewEvent attended(Participant participant, Instant now) {
        ParticipantRole role = participant.role();
        Map<String, Object> data = participant
                .name()
                .<Map<String, Object>>map(name -> Map.of("name", name))
                .orElse(Map.of());
        return new NewEvent(
                participant.meeting(),
                now,
                role.attended(),
                participant.person().orElse(null),
                role.audience(),
                data);
    }

    private Attendee attendee(Participant participant) {
        return new Attendee(
                participant.id().value(),
                participant
                        .name()
                        .or(() -> participant.person().flatMap(this::displayName))
                        .orElse(""),
                RoomRole.valueOf(participant.role().name()),
                participant.masked(),
                participant.viewOnly());
    }

    private Optional<String> displayName(PersonId person) {
        return Optional.ofNullable(accounts.displayNames(List.of(person)).get(person));
    }

    private LinkStore.Place place(LinkTokens.Claim claim) {
        return links.byLink(claim.link()).orElseThrow(NotFound::new);
    }

    private static void requireOpen(LinkTokens.Claim claim, LinkStore.Place place, MeetingFacts meeting, Instant now) {
        if (place.revoked() || claim.generation() != place.generation() || !meeting.hasRoom()) {
            throw new LinkRevoked();
        }
        if (now.isBefore(meeting.linkOpensAt())) {
            throw new LinkNotOpenYet(meeting.linkOpensAt());
        }
        if (now.isAfter(meeting.linkClosesAt())) {
            throw new LinkClosed(meeting.linkClosesAt());
        }
    }
}

package app.parley.meeting;

import app.parley.account.Accounts;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.video.VideoRooms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    Map<MeetingId, LinkStore.Participant> of(PersonId person, Collection<MeetingFacts> meetings) {
        return links.of(
                person,
                meetings.stream()
                        .filter(MeetingFacts::hasRoom)
                        .map(MeetingFacts::id)
                        .toList());
    }

    /** Which side each participant is. */
    Map<UUID, Side> roles(Collection<MeetingId> meetings) {
        return links.of(meetings).stream()
                .collect(Collectors.toMap(LinkStore.Participant::id, LinkStore.Participant::role));
    }

    @Transactional(readOnly = true)
    Gate.View look(LinkTokens.Claim claim) {
        LinkStore.Participant participant = participant(claim);
        MeetingFacts meeting = meetings.find(participant.meeting()).orElseThrow(NotFound::new);
        requireOpen(claim, participant, meeting, commands.now());
        return new Gate.View(
                meeting.id(), meeting.topic(), participant.role(), meeting.linkOpensAt(), meeting.linkClosesAt());
    }

    /** The meeting can be neither moved nor cancelled while somebody is on the threshold. */
    @Transactional
    Gate.Entry enter(LinkTokens.Claim claim) {
        MeetingFacts meeting = meetings.hold(participant(claim).meeting());
        LinkStore.Participant participant = participant(claim);
        Instant now = commands.now();
        requireOpen(claim, participant, meeting, now);
        if (links.attendsFirst(participant.id(), meeting.time().start(), now)) {
            timelines.append(List.of(new NewEvent(
                    meeting.id(),
                    now,
                    Deed.ATTENDED.by(participant.role()),
                    participant.person(),
                    Audience.BOTH,
                    Map.of())));
        }
        String name = accounts.displayNames(List.of(participant.person())).getOrDefault(participant.person(), "");
        boolean host = participant.role() == Side.EXPERT;
        return new Gate.Entry(
                meeting.id(), participant.role(), rooms.admit(meeting.id(), participant.id(), name, host, now));
    }

    private LinkStore.Participant participant(LinkTokens.Claim claim) {
        return links.byLink(claim.link()).orElseThrow(NotFound::new);
    }

    private static void requireOpen(
            LinkTokens.Claim claim, LinkStore.Participant participant, MeetingFacts meeting, Instant now) {
        if (claim.generation() != participant.generation() || !meeting.hasRoom()) {
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

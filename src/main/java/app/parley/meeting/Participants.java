package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.video.VideoRooms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in an agreed meeting beyond its two sides; whom to let take part, other modules decide. */
@Service
public class Participants {

    private final LinkStore links;
    private final MeetingStore meetings;
    private final TimelineStore timelines;
    private final VideoRooms rooms;
    private final LinkTokens tokens;
    private final Commands commands;

    Participants(
            LinkStore links,
            MeetingStore meetings,
            TimelineStore timelines,
            VideoRooms rooms,
            LinkTokens tokens,
            Commands commands) {
        this.links = links;
        this.meetings = meetings;
        this.timelines = timelines;
        this.rooms = rooms;
        this.tokens = tokens;
        this.commands = commands;
    }

    /** @param link empty while the meeting takes place outside the room */
    public record Added(Participant participant, Optional<PersonalLink> link) {}

    /**
     * Gives somebody a place with a link of their own; a person who has one keeps it.
     *
     * @throws WrongState unless the meeting is agreed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(MeetingId id, NewParticipant newcomer) {
        MeetingFacts meeting = meetings.lock(id);
        if (meeting.status() != MeetingStatus.AGREED) {
            throw new WrongState();
        }
        LinkStore.Place place =
                newcomer.person().flatMap(person -> links.of(person, id)).orElseGet(() -> links.add(id, newcomer));
        return new Added(place.participant(), link(place, meeting));
    }

    /** The meeting as it is until the caller's transaction ends. @throws app.parley.shared.NotFound */
    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingFacts hold(MeetingId meeting) {
        return meetings.lock(meeting);
    }

    /** Withdraws a place: its link is dead and its owner outside at once. Does nothing when that has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(ParticipantId id) {
        links.place(id).map(LinkStore.Place::participant).ifPresent(participant -> {
            meetings.lock(participant.meeting());
            if (links.revoke(id, commands.now())) {
                rooms.expel(participant.meeting(), id.value());
            }
        });
    }

    /** In how many agreed meetings that last at this instant each of these people has a place; absent for none. */
    @Transactional(readOnly = true)
    public Map<PersonId, Integer> meetingsNow(Collection<PersonId> people, Instant now) {
        return links.meetingsAt(people, now);
    }

    /** Everybody who has a place, both sides first. */
    @Transactional(readOnly = true)
    public List<Participant> of(MeetingId meeting) {
        return links.of(List.of(meeting)).stream()
                .filter(place -> !place.revoked())
                .map(LinkStore.Place::participant)
                .toList();
    }

    /** Everybody who has or had a place in one of these meetings, in the order they got it. */
    @Transactional(readOnly = true)
    public List<Participant> everybody(Collection<MeetingId> meetings) {
        return links.of(meetings).stream().map(LinkStore.Place::participant).toList();
    }

    /** The link as it is now, to be shown to its owner only; empty when it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<PersonalLink> linkOf(ParticipantId id) {
        return links.place(id)
                .filter(place -> !place.revoked())
                .flatMap(place -> meetings.find(place.participant().meeting()).flatMap(it -> link(place, it)));
    }

    /**
     * Says on the timeline what became of somebody's place.
     *
     * @param actor null for somebody without an account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(MeetingId meeting, TimelineEventType type, @Nullable PersonId actor, Map<String, Object> data) {
        Audience audience = switch (type) {
            case GUEST_INVITED, GUEST_ACCEPTED, GUEST_DECLINED, GUEST_REPLIED -> Audience.BOTH;
            case COLLABORATOR_INVITED -> Audience.EXPERT_SIDE;
            default -> throw new IllegalArgumentException(type + " tells of no participant");
        };
        timelines.append(List.of(new NewEvent(meeting, commands.now(), type, actor, audience, data)));
    }

    private Optional<PersonalLink> link(LinkStore.Place place, MeetingFacts meeting) {
        return meeting.hasRoom() ? Optional.of(tokens.link(place, meeting)) : Optional.empty();
    }
}

package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Personal links: made, shown to their owners, looked at without consequence and entered (src/docs/rules/links.md). */
@Service
public class Gate {

    private final LinkTokens tokens;
    private final Entrance entrance;

    Gate(LinkTokens tokens, Entrance entrance) {
        this.tokens = tokens;
        this.entrance = entrance;
    }

    /** What a link is good for; looking changes nothing. */
    public record View(MeetingId meeting, String topic, ParticipantRole role, Instant opensAt, Instant closesAt) {}

    /** An entry that was admitted, with a ticket for the room. */
    public record Entry(MeetingId meeting, ParticipantRole role, String ticket) {}

    /** The person's link to an agreed or evaluated meeting in the video room; empty when they have none. */
    public Optional<PersonalLink> linkOf(PersonId person, MeetingFacts meeting) {
        return Optional.ofNullable(linksOf(person, List.of(meeting)).get(meeting.id()));
    }

    /** The person's links by meeting; meetings to which they have none are absent. */
    public Map<MeetingId, PersonalLink> linksOf(PersonId person, Collection<MeetingFacts> meetings) {
        Map<MeetingId, LinkStore.Place> places = entrance.of(person, meetings);
        return meetings.stream()
                .filter(meeting -> places.containsKey(meeting.id()))
                .collect(Collectors.toMap(
                        MeetingFacts::id, it -> tokens.link(Objects.requireNonNull(places.get(it.id())), it)));
    }

    /**
     * @throws app.parley.shared.NotFound for an unknown or tampered token
     * @throws LinkRevoked for one that was replaced or withdrawn, or whose meeting is gone
     * @throws LinkNotOpenYet before its window
     * @throws LinkClosed after its window
     */
    public View look(String token) {
        return entrance.look(genuine(token));
    }

    /** Admits the participant and records attendance, once per scheduled time. Throws as {@link #look}. */
    public Entry enter(String token) {
        return entrance.enter(genuine(token));
    }

    private LinkTokens.Claim genuine(String token) {
        return tokens.verify(token).orElseThrow(NotFound::new);
    }
}

package app.parley.meeting;

import app.parley.platform.Throttle;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Personal links: made, shown to their owners, looked at without consequence and entered (product.md, section 3). */
@Service
public class Gate {

    private static final int GUESSES = 30;
    private static final Duration GUESSING_WINDOW = Duration.ofMinutes(10);

    private final LinkTokens tokens;
    private final Entrance entrance;
    private final Throttle throttle;

    Gate(LinkTokens tokens, Entrance entrance, Throttle throttle) {
        this.tokens = tokens;
        this.entrance = entrance;
        this.throttle = throttle;
    }

    /** What a link is good for; looking changes nothing. */
    public record View(MeetingId meeting, String topic, Side role, Instant opensAt, Instant closesAt) {}

    /** An entry that was admitted, with a ticket for the room. */
    public record Entry(MeetingId meeting, Side role, String ticket) {}

    /** The person's link to an agreed or evaluated meeting in the video room; empty when they have none. */
    public Optional<PersonalLink> linkOf(PersonId person, MeetingFacts meeting) {
        return entrance.of(person, meeting).map(participant -> link(participant, meeting));
    }

    /** The same for a page of meetings, with one query; meetings without a link are absent. */
    public Map<MeetingId, PersonalLink> linksOf(PersonId person, Collection<MeetingFacts> meetings) {
        Map<MeetingId, MeetingFacts> byId =
                meetings.stream().collect(Collectors.toMap(MeetingFacts::id, Function.identity()));
        return entrance.of(person, meetings).stream()
                .collect(Collectors.toMap(LinkStore.Participant::meeting, it -> link(it, byId.get(it.meeting()))));
    }

    /** Which side each participant is, by the identity that visits to the room carry. */
    public Map<UUID, Side> roles(MeetingId meeting) {
        return entrance.roles(meeting);
    }

    /**
     * @param remoteAddress whose guesses are counted; genuine links are never held up by others' guesses
     * @throws app.parley.shared.NotFound for an unknown or tampered token
     * @throws LinkRevoked for one that was replaced or whose meeting is gone
     * @throws LinkNotOpenYet before its window
     * @throws LinkClosed after its window
     * @throws app.parley.platform.TooManyAttempts when too many wrong tokens came from there
     */
    public View look(String token, String remoteAddress) {
        return entrance.look(genuine(token, remoteAddress));
    }

    /** Admits the participant and records attendance, once per scheduled time. Throws as {@link #look}. */
    public Entry enter(String token, String remoteAddress) {
        return entrance.enter(genuine(token, remoteAddress));
    }

    private PersonalLink link(LinkStore.Participant participant, MeetingFacts meeting) {
        return new PersonalLink(
                "/join/" + tokens.sign(participant.link(), participant.generation()),
                meeting.linkOpensAt(),
                meeting.linkClosesAt());
    }

    private LinkTokens.Claim genuine(String token, String remoteAddress) {
        return tokens.verify(token).orElseThrow(() -> {
            String bucket = "link-guess:" + remoteAddress;
            throttle.check(bucket, GUESSES, GUESSING_WINDOW);
            throttle.count(bucket, GUESSING_WINDOW);
            return new NotFound();
        });
    }
}

package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Personal links: made, shown to their owners, looked at without consequence and entered (product.md, section 3). */
@Service
public class Gate {

    /** What a link is good for; looking changes nothing. */
    public record View(MeetingId meeting, String topic, Side role, Instant opensAt, Instant closesAt) {}

    /** An entry that was admitted, with a ticket for the room. */
    public record Entry(MeetingId meeting, Side role, String ticket) {}

    /** The person's link to an agreed or evaluated meeting; empty when they have none. */
    public Optional<PersonalLink> linkOf(PersonId person, MeetingFacts meeting) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws app.parley.shared.NotFound for an unknown or tampered token
     * @throws LinkRevoked for one that was replaced or whose meeting is gone
     * @throws LinkNotOpenYet before its window
     * @throws LinkClosed after its window
     */
    public View look(String token) {
        throw new UnsupportedOperationException();
    }

    /** Admits the participant and records attendance, once per scheduled time. Throws as {@link #look}. */
    public Entry enter(String token) {
        throw new UnsupportedOperationException();
    }
}

package app.parley.guest.itip;

import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar program sends back (RFC 5546, 3.2.3 and 3.2.7).
 *
 * @param sequence of the mail that it answers
 * @param writtenAt null where it does not say
 * @param organizer the address it answers to; empty where it does not say, as some programs do not
 * @param suggested the time that a COUNTER asks for, where it can be read
 */
public record Reply(
        Method method,
        String uid,
        int sequence,
        @Nullable Instant writtenAt,
        String organizer,
        List<Attendee> attendees,
        @Nullable TimeRange suggested) {

    /** An answer, or the wish for another time. */
    public enum Method {
        REPLY,
        COUNTER
    }

    /**
     * Somebody whose answer it gives.
     *
     * @param answer as PARTSTAT has it, in capitals
     * @param delegatedTo to whom they passed the invitation; empty for nobody
     * @param delegatedFrom who passed it to them; empty for nobody
     */
    public record Attendee(String address, String answer, String delegatedTo, String delegatedFrom) {

        boolean hasPassedOn() {
            return answer.equals("DELEGATED");
        }
    }

    /**
     * Whose answer counts for whoever was invited: that of the person to whom they passed the invitation, once there is
     * one, else their own, else that of the only person it names, who then has another address.
     */
    public Optional<Attendee> answering(String invited) {
        Optional<Attendee> own =
                attendees.stream().filter(it -> it.address().equals(invited)).findFirst();
        Optional<Attendee> instead = attendees.stream()
                .filter(it -> it.delegatedFrom().equals(invited))
                .filter(it -> own.isEmpty() || own.get().hasPassedOn())
                .filter(it -> own.isEmpty() || !it.answer().equals("NEEDS-ACTION"))
                .findFirst();
        return instead.or(() -> own)
                .or(() -> attendees.size() == 1 ? attendees.stream().findFirst() : Optional.empty());
    }
}

package app.parley.guest;

import app.parley.meeting.ParticipantId;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was invited to a meeting by e-mail.
 *
 * @param firstName may be empty, and so may the last name
 * @param answeredAt null while there is no answer
 * @param through the address that answered in their place, or was asked to; null for their own
 * @param participant their place in the meeting; null until it is agreed
 */
public record Guest(
        GuestId id,
        MeetingId meeting,
        String email,
        String firstName,
        String lastName,
        PersonId invitedBy,
        GuestAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable String through,
        @Nullable ParticipantId participant,
        Instant createdAt) {

    static Guest of(MeetingId meeting, WantedGuest wanted, PersonId by, Instant now) {
        return new Guest(
                GuestId.of(Ids.next()),
                meeting,
                wanted.address().value(),
                wanted.firstName(),
                wanted.lastName(),
                by,
                GuestAnswer.NONE,
                null,
                null,
                null,
                now);
    }

    /** Their address, for whoever invited them; null for anybody else. */
    public @Nullable String emailFor(PersonId viewer) {
        return viewer.equals(invitedBy) ? email : null;
    }

    /** Who answered in their place, for whoever invited them; null for anybody else. */
    public @Nullable String throughFor(PersonId viewer) {
        return viewer.equals(invitedBy) ? through : null;
    }

    /** How they are called; whoever has no name goes by what stands before the @ of their address, which says less. */
    public String name() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? email.substring(0, email.lastIndexOf('@')) : name;
    }
}

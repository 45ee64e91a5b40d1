package app.parley.guest;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participants;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.meeting.WrongState;
import app.parley.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a guest sees of their invitation and says to it; the link in their mail is the right to it. */
@Service
@Transactional
public class Invitations {

    private final GuestTokens tokens;
    private final GuestRows rows;
    private final GuestLetters letters;
    private final Meetings meetings;
    private final Participants participants;
    private final Clock clock;

    Invitations(
            GuestTokens tokens,
            GuestRows rows,
            GuestLetters letters,
            Meetings meetings,
            Participants participants,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.letters = letters;
        this.meetings = meetings;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * An invitation as its guest may see it.
     *
     * @param language in which they were written to
     * @param zone of the person who invited them
     * @param inviter who that is
     * @param others everybody else who takes part; empty unless guests may see each other
     * @param way into the room; null while there is none, and for whoever declined
     * @param open whether it can be answered
     */
    public record Seen(
            Guest guest,
            MeetingFacts meeting,
            Locale language,
            ZoneId zone,
            String inviter,
            List<String> others,
            @Nullable PersonalLink way,
            boolean open) {}

    /**
     * Looking changes nothing.
     *
     * @throws NotFound for an unknown or tampered token
     * @throws InvitationWithdrawn for a guest who was removed
     */
    @Transactional(readOnly = true)
    public Seen look(String token) {
        Invitation invitation = invitation(token);
        MeetingFacts meeting = meetings.get(invitation.meeting());
        People people = letters.people(meeting, invitation);
        boolean declined = invitation.guest().answer() == GuestAnswer.DECLINED;
        return new Seen(
                invitation.guest(),
                meeting,
                invitation.locale(),
                invitation.zone(),
                people.inviter(),
                people.others(),
                declined ? null : letters.way(invitation).orElse(null),
                isOpen(meeting, now()));
    }

    /**
     * Keeps the answer; a later one replaces it. Throws as {@link #look}.
     *
     * @throws WrongState when the meeting is not agreed, or over
     */
    public void answer(String token, GuestAnswer answer) {
        Invitation found = invitation(token);
        MeetingFacts meeting = participants.hold(found.meeting());
        Invitation invitation = invitation(token);
        if (!isOpen(meeting, now())) {
            throw new WrongState();
        }
        keep(meeting, invitation, answer, invitation.sequence(), now());
    }

    /**
     * Keeps what a calendar program answered, unless it answers an earlier time or place, or came after a newer answer.
     *
     * @param sequence of the mail that it answers
     * @param at when it was written
     * @return whether it was kept
     */
    boolean reply(GuestId guest, GuestAnswer answer, int sequence, Instant at) {
        Optional<Invitation> found = rows.find(guest);
        if (found.isEmpty()) {
            return false;
        }
        MeetingFacts meeting = participants.hold(found.get().meeting());
        Invitation invitation = rows.find(guest).orElseThrow();
        if (invitation.removed() || !isOpen(meeting, now()) || isStale(invitation, sequence, at)) {
            return false;
        }
        keep(meeting, invitation, answer, sequence, at);
        return true;
    }

    private static boolean isStale(Invitation invitation, int sequence, Instant at) {
        if (sequence < invitation.askedSequence() || sequence > invitation.sequence()) {
            return true;
        }
        Instant answered = invitation.guest().answeredAt();
        return answered != null
                && (sequence < invitation.answerSequence()
                        || sequence == invitation.answerSequence() && !at.isAfter(answered));
    }

    private void keep(MeetingFacts meeting, Invitation invitation, GuestAnswer answer, int sequence, Instant at) {
        Guest guest = invitation.guest();
        rows.answer(guest.id(), answer, sequence, at);
        if (answer == guest.answer()) {
            return;
        }
        if (answer == GuestAnswer.ACCEPTED) {
            participants.note(meeting.id(), TimelineEventType.GUEST_ACCEPTED, null, data(meeting, guest, answer));
        } else if (answer == GuestAnswer.DECLINED) {
            participants.note(meeting.id(), TimelineEventType.GUEST_DECLINED, null, data(meeting, guest, answer));
        }
    }

    /** Names the side that is to be told, when anybody is. */
    private Map<String, Object> data(MeetingFacts meeting, Guest guest, GuestAnswer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", guest.name());
        data.put("answer", answer.name());
        Side inviter = meeting.sideOf(guest.invitedBy());
        if (inviter != null && rows.settings(meeting.id()).tellAnswers()) {
            data.put("tells", inviter.name());
        }
        return data;
    }

    /** Throws as {@link #look}. */
    Invitation invitation(String token) {
        Invitation invitation = tokens.ofLink(token).flatMap(rows::find).orElseThrow(NotFound::new);
        if (invitation.removed()) {
            throw new InvitationWithdrawn();
        }
        return invitation;
    }

    private static boolean isOpen(MeetingFacts meeting, Instant now) {
        return meeting.status() == MeetingStatus.AGREED
                && now.isBefore(meeting.time().end());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package app.parley.guest;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participants;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.WrongState;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
    private final Answers answers;
    private final Clock clock;

    Invitations(
            GuestTokens tokens,
            GuestRows rows,
            GuestLetters letters,
            Meetings meetings,
            Participants participants,
            Answers answers,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.letters = letters;
        this.meetings = meetings;
        this.participants = participants;
        this.answers = answers;
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
                Answers.isOpen(meeting, now()));
    }

    /**
     * Keeps the answer; a later one replaces it. Throws as {@link #look}.
     *
     * @throws InvalidInput for an answer that is not offered
     * @throws WrongState when the meeting is not agreed, or over
     */
    public void answer(String token, GuestAnswer answer) {
        if (!answer.isGivenByLink()) {
            throw new InvalidInput("answer", "not-an-option");
        }
        Invitation found = invitation(token);
        MeetingFacts meeting = participants.hold(found.meeting());
        Invitation invitation = invitation(token);
        if (!Answers.isOpen(meeting, now())) {
            throw new WrongState();
        }
        answers.keep(meeting, invitation, new Answers.Given(answer, null, invitation.sequence(), now()));
    }

    /** Throws as {@link #look}. */
    Invitation invitation(String token) {
        Invitation invitation = tokens.ofLink(token).flatMap(rows::find).orElseThrow(NotFound::new);
        if (invitation.removed()) {
            throw new InvitationWithdrawn();
        }
        return invitation;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

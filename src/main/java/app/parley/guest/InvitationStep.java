package app.parley.guest;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.NewParticipant;
import app.parley.meeting.Participants;
import app.parley.meeting.PersonalLink;
import app.parley.platform.Secrets;
import app.parley.platform.WorkDue;
import app.parley.platform.mail.Outbox;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings guests up to date: looks at the meeting as it is now, and promises a mail to each guest for whom that is news.
 * A guest whose last mail is on its way still waits, so that mails reach a mailbox in order, and changes in between
 * become one.
 */
@Component
class InvitationStep implements WorkDue {

    private static final Logger log = LoggerFactory.getLogger(InvitationStep.class);
    private static final int LOOKED_AT = 500;
    private static final int MEETINGS = 20;

    private final GuestRows rows;
    private final GuestLetters letters;
    private final Participants participants;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    InvitationStep(
            GuestRows rows,
            GuestLetters letters,
            Participants participants,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.letters = letters;
        this.participants = participants;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public int runBatch(Instant now) {
        return free(rows.due(LOOKED_AT)).stream()
                .map(Invitation::meeting)
                .distinct()
                .limit(MEETINGS)
                .mapToInt(meeting -> bringAlone(meeting, now))
                .sum();
    }

    /** What fails for one meeting is tried again, and keeps no other's guests waiting. */
    private int bringAlone(MeetingId meeting, Instant now) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> bring(meeting, now)));
        } catch (RuntimeException e) {
            log.error("The guests of meeting {} could not be written to; it is tried again", meeting, e);
            return 0;
        }
    }

    private List<Invitation> free(List<Invitation> due) {
        Set<String> waiting =
                outbox.waiting(due.stream().map(InvitationStep::lastKey).toList());
        return due.stream().filter(it -> !waiting.contains(lastKey(it))).toList();
    }

    private int bring(MeetingId id, Instant now) {
        MeetingFacts meeting = participants.hold(id);
        List<Invitation> due = free(rows.dueOf(id));
        due.forEach(invitation -> bring(meeting, invitation, now));
        return due.size();
    }

    private void bring(MeetingFacts meeting, Invitation invitation, Instant now) {
        if (invitation.removed()) {
            end(Subject.REMOVED, meeting, invitation, now);
            return;
        }
        switch (meeting.status()) {
            case AGREED -> agreed(meeting, invitation, now);
            case REJECTED, CANCELLED, EXPIRED -> end(Subject.CANCELLED, meeting, invitation, now);
            case AWAITING_APPROVAL, EVALUATED -> rows.done(invitation.guest().id());
        }
    }

    private void agreed(MeetingFacts meeting, Invitation before, Instant now) {
        GuestId id = before.guest().id();
        if (!now.isBefore(meeting.time().end())) {
            rows.done(id);
            return;
        }
        Invitation invitation = seated(before);
        People people = letters.people(meeting, invitation);
        String asked = Secrets.fingerprint(meeting.time() + "\n" + meeting.location());
        String told = Secrets.fingerprint(meeting.topic() + "\n" + people + "\n"
                + letters.way(invitation).map(PersonalLink::path).orElse(""));
        int next = invitation.sequence() + 1;
        if (!asked.equals(invitation.askedPrint())) {
            rows.asked(id, next, asked, told);
            send(invitation.stands() ? Subject.UPDATED : Subject.INVITED, meeting, next, now, id);
        } else if (!told.equals(invitation.toldPrint()) && invitation.guest().answer() != GuestAnswer.DECLINED) {
            rows.told(id, next, told);
            send(Subject.UPDATED, meeting, next, now, id);
        } else {
            rows.done(id);
        }
    }

    private void end(Subject subject, MeetingFacts meeting, Invitation invitation, Instant now) {
        GuestId id = invitation.guest().id();
        if (invitation.stands()) {
            rows.ended(id, invitation.sequence() + 1);
            send(subject, meeting, invitation.sequence() + 1, now, id);
        } else {
            rows.done(id);
        }
    }

    private void send(Subject subject, MeetingFacts meeting, int sequence, Instant now, GuestId id) {
        Invitation invitation = current(id);
        outbox.promise(letters.write(subject, invitation, sequence, meeting, letters.people(meeting, invitation), now));
    }

    private Invitation seated(Invitation invitation) {
        Guest guest = invitation.guest();
        if (guest.participant() != null) {
            return invitation;
        }
        var added = participants.add(guest.meeting(), NewParticipant.guest(guest.name()));
        rows.seat(guest.id(), added.participant().id());
        return current(guest.id());
    }

    private Invitation current(GuestId id) {
        return rows.find(id).orElseThrow();
    }

    private static String lastKey(Invitation invitation) {
        return Invitation.key(invitation.guest().id(), invitation.sequence());
    }
}

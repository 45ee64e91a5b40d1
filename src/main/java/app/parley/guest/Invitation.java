package app.parley.guest;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A guest with what their invitation said last.
 *
 * @param sequence of the last mail, −1 before the first; rises with each (RFC 5545)
 * @param askedSequence of the mail that asked for the present time and place; answers to earlier ones are stale
 * @param askedPrint what that mail asked for
 * @param toldPrint what the last mail told
 * @param answerSequence to which mail the answer was given
 * @param ended whether the last mail called it off
 */
record Invitation(
        Guest guest,
        Locale locale,
        ZoneId zone,
        int sequence,
        int askedSequence,
        String askedPrint,
        String toldPrint,
        int answerSequence,
        boolean ended,
        boolean removed) {

    MeetingId meeting() {
        return guest.meeting();
    }

    /** Whether there is anything in the guest's calendar. */
    boolean stands() {
        return askedSequence >= 0 && !ended;
    }

    /** Whether the guest was asked something else since, or gave a newer answer. */
    boolean outdates(Answers.Given given) {
        if (given.sequence() < askedSequence || given.sequence() > sequence) {
            return true;
        }
        Instant answered = guest.answeredAt();
        return answered != null
                && (given.sequence() < answerSequence
                        || given.sequence() == answerSequence && !given.at().isAfter(answered));
    }

    static String key(GuestId guest, int sequence) {
        return "guest:" + guest + ":" + sequence;
    }
}

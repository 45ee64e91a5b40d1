package app.parley.meeting;

import app.parley.shared.Credits;
import java.time.Instant;

/**
 * What a cancellation costs (src/docs/rules/cancellation.md): the user pays a share of the price when an agreed
 * meeting is cancelled later than the limit allows; the deduction and the fee on it round down.
 */
public record CancellationRule(
        Credits deducted, Credits toExpert, Credits platformFee, Credits returned, boolean late) {

    static CancellationRule of(MeetingFacts meeting, Side by, Instant now) {
        if (by == Side.EXPERT || meeting.status() != MeetingStatus.AGREED || !now.isAfter(freeUntil(meeting))) {
            return free(meeting);
        }
        return late(meeting);
    }

    /** What it costs the user once it is too late to cancel free. */
    static CancellationRule late(MeetingFacts meeting) {
        Terms terms = meeting.terms();
        Credits deducted = meeting.price().share(terms.lateCancellation());
        Credits fee = deducted.share(terms.platformFee());
        return new CancellationRule(
                deducted, deducted.minus(fee), fee, meeting.price().minus(deducted), true);
    }

    /** The last instant at which the user cancels an agreed meeting free. */
    static Instant freeUntil(MeetingFacts meeting) {
        return meeting.time().start().minus(meeting.terms().lateCancellationLimit());
    }

    private static CancellationRule free(MeetingFacts meeting) {
        Credits blocked = meeting.creditPaymentStatus() == CreditPaymentStatus.BLOCKED ? meeting.price() : Credits.ZERO;
        return new CancellationRule(Credits.ZERO, Credits.ZERO, Credits.ZERO, blocked, false);
    }
}

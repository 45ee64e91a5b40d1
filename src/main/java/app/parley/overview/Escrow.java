package app.parley.overview;

import app.parley.meeting.CancellationRule;
import app.parley.meeting.CancellationTerms;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Side;
import app.parley.settlement.Answer;
import app.parley.settlement.GivenAnswer;
import app.parley.settlement.Prospects;
import app.parley.settlement.Settlement;
import app.parley.settlement.Shares;
import app.parley.shared.Credits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting's price is and what would move it next, as one side may know it.
 *
 * @param expiresAt when it goes back for want of an answer; null unless it awaits one
 * @param prospects of the settlement; null unless the rules still have to settle the meeting
 * @param cancellation what cancelling costs the viewer now; null when they cannot cancel
 * @param lateFee what cancelling will cost from the end of {@link CancellationTerms#freeUntil} on; null when it never does
 */
public record Escrow(
        Division division,
        @Nullable Instant expiresAt,
        @Nullable Prospects prospects,
        @Nullable CancellationTerms cancellation,
        @Nullable Credits lateFee) {

    /**
     * Who has how much.
     *
     * @param expert out of the price or, as a compensation, from the platform
     * @param platform its fee
     * @param fromPlatform what it paid as a compensation
     */
    public record Division(Credits user, Credits escrow, Credits expert, Credits platform, Credits fromPlatform) {}

    /** Who would have it if nobody did anything more; null when nothing would move, or an administrator has to say. */
    public @Nullable Division next() {
        if (prospects != null) {
            Shares shares = prospects.silence().shares();
            return shares == null
                    ? null
                    : new Division(
                            shares.returned(),
                            Credits.ZERO,
                            shares.paid().plus(shares.compensation()),
                            shares.fee(),
                            shares.compensation());
        }
        return expiresAt == null || division.escrow().isZero()
                ? null
                : new Division(division.escrow(), Credits.ZERO, Credits.ZERO, Credits.ZERO, Credits.ZERO);
    }

    static Escrow of(MeetingOverview meeting, Instant now) {
        MeetingFacts facts = meeting.facts();
        Side side = meeting.side();
        CancellationTerms cancellation = side != null && meeting.actions().contains(Action.CANCELLATION)
                ? facts.cancellationTerms(side, now)
                : null;
        return new Escrow(
                division(facts, meeting.settlement()),
                facts.expiresAt(),
                side == null
                        ? null
                        : Prospects.of(facts, side, answer(meeting, side)).orElse(null),
                cancellation,
                cancellation == null || cancellation.freeUntil() == null
                        ? null
                        : facts.lateCancellation().deducted());
    }

    private static @Nullable Answer answer(MeetingOverview meeting, Side side) {
        GivenAnswer own = side == Side.USER ? meeting.userAnswer() : meeting.expertAnswer();
        return own == null ? null : own.answer();
    }

    private static Division division(MeetingFacts facts, @Nullable Settlement settlement) {
        Credits price = facts.price();
        Credits none = Credits.ZERO;
        return switch (facts.creditPaymentStatus()) {
            case NONE, RETURNED -> new Division(price, none, none, none, none);
            case BLOCKED -> new Division(none, price, none, none, none);
            case REIMBURSED_CANCELLATION -> cancelled(facts.lateCancellation());
            case PAID, RETURNED_AND_COMPENSATED, SPLIT -> settled(settlement);
        };
    }

    private static Division cancelled(CancellationRule cost) {
        return new Division(cost.returned(), Credits.ZERO, cost.toExpert(), cost.platformFee(), Credits.ZERO);
    }

    private static Division settled(@Nullable Settlement settlement) {
        if (settlement == null) {
            throw new IllegalStateException("settled without a settlement");
        }
        return new Division(
                settlement.userReturned(),
                Credits.ZERO,
                settlement.expertPaid(),
                settlement.platformFee(),
                settlement.platformPaid());
    }
}

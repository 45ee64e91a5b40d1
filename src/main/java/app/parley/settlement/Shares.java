package app.parley.settlement;

import app.parley.meeting.Terms;
import app.parley.shared.Credits;
import app.parley.shared.Percentage;

/**
 * Who gets how much of a price (src/docs/rules/settlement.md); every share rounds down, what is left goes on.
 *
 * @param returned to the user
 * @param paid to the expert, out of the price
 * @param fee to the platform, out of the price
 * @param compensation to the expert, from the platform
 */
public record Shares(Credits returned, Credits paid, Credits fee, Credits compensation) {

    /** What a rule's outcome makes of the price; a split takes a decision. */
    static Shares of(Outcome outcome, Credits price, Terms terms) {
        return switch (outcome) {
            case PAY -> paying(price, terms);
            case REFUND -> refunding(price);
            case REFUND_AND_COMPENSATE -> compensating(price, terms);
            case SPLIT -> throw new IllegalArgumentException("no rule splits");
        };
    }

    static Shares paying(Credits price, Terms terms) {
        return toExpert(price, price, terms);
    }

    static Shares refunding(Credits price) {
        return new Shares(price, Credits.ZERO, Credits.ZERO, Credits.ZERO);
    }

    static Shares compensating(Credits price, Terms terms) {
        return new Shares(price, Credits.ZERO, Credits.ZERO, price.share(terms.compensation()));
    }

    static Shares splitting(Credits price, Percentage expertShare, Terms terms) {
        return toExpert(price, price.share(expertShare), terms);
    }

    private static Shares toExpert(Credits price, Credits share, Terms terms) {
        Credits fee = share.share(terms.platformFee());
        return new Shares(price.minus(share), share.minus(fee), fee, Credits.ZERO);
    }
}

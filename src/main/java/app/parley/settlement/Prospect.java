package app.parley.settlement;

import app.parley.meeting.MeetingFacts;
import app.parley.shared.Credits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would do with the price.
 *
 * @param shares of the price; null when an administrator would have to say
 */
public record Prospect(SettlementRule rule, @Nullable Shares shares) {

    static Prospect of(SettlementRule rule, MeetingFacts meeting) {
        return new Prospect(
                rule,
                rule.outcome()
                        .map(outcome -> Shares.of(outcome, meeting.price(), meeting.terms()))
                        .orElse(null));
    }

    /** Empty when an administrator would have to say. */
    public Optional<Outcome> outcome() {
        return rule.outcome();
    }

    /** What the expert would get, by way of payment or compensation. */
    public Credits toExpert() {
        return shares == null ? Credits.ZERO : shares.paid().plus(shares.compensation());
    }

    boolean comesToTheSameAs(Prospect other) {
        return rule.outcome().equals(other.rule.outcome());
    }
}

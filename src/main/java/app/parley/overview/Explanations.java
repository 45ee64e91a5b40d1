package app.parley.overview;

import app.parley.availability.PickRule;
import app.parley.settlement.Settlement;
import app.parley.settlement.SettlementRule;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Says in plain words how a meeting was settled, or why it was not. */
@Service
public class Explanations {

    private final MessageSource messages;

    Explanations(MessageSource messages) {
        this.messages = messages;
    }

    /** What decided and who received what. */
    public String of(Settlement settlement, Locale locale) {
        return of(settlement.rule(), locale) + " " + amounts(settlement, locale);
    }

    /** What the rule says; for a dispute, why an administrator has to decide. */
    public String of(SettlementRule rule, Locale locale) {
        return messages.getMessage("settlement.rule." + rule, null, locale);
    }

    /** Why this expert of a team. */
    public String of(PickRule rule, Locale locale) {
        return messages.getMessage("pick." + rule, null, locale);
    }

    private String amounts(Settlement settlement, Locale locale) {
        Object[] amounts = {
            settlement.userReturned().amount(),
            settlement.expertPaid().amount(),
            settlement.platformFee().amount()
        };
        return messages.getMessage("settlement.amounts." + settlement.outcome(), amounts, locale);
    }
}

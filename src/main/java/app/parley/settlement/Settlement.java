package app.parley.settlement;

import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Map;

/**
 * How a meeting was settled, by which rule and on which facts.
 *
 * @param rule name of the rule; the text for people stands under {@code settlement.rule.<rule>} in the message files
 * @param facts what the rule looked at, by name, as JSON values
 * @param platformPaid the compensation, which the platform paid
 */
public record Settlement(
        MeetingId meeting,
        SettlementRule rule,
        Outcome outcome,
        Map<String, Object> facts,
        Credits userReturned,
        Credits expertPaid,
        Credits platformFee,
        Credits platformPaid,
        Instant at) {}

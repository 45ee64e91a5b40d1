package app.parley.credit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a person's statement.
 *
 * @param amount whole credits, negative when they left the account
 * @param balanceAfter of that account
 * @param reference what it was about; null for grants and payouts
 */
public record StatementLine(
        long sequence,
        Instant at,
        long amount,
        long balanceAfter,
        Pocket pocket,
        TransferReason reason,
        @Nullable Reference reference,
        @Nullable UUID transfer) {

    /** The two accounts of a person. */
    public enum Pocket {
        AVAILABLE,
        BLOCKED
    }
}

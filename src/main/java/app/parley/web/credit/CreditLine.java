package app.parley.web.credit;

import app.parley.credit.Reference;
import app.parley.credit.StatementLine;
import app.parley.credit.StatementLine.Pocket;
import app.parley.credit.TransferReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param meeting to look at; null when it is about none
 * @param topic of the meeting; null when it is not told
 */
public record CreditLine(
        Instant at,
        TransferReason reason,
        Pocket account,
        long amount,
        long balanceAfter,
        @Nullable UUID meeting,
        @Nullable String topic) {

    public static CreditLine of(StatementLine line) {
        Reference about = line.reference();
        return new CreditLine(
                line.at(),
                line.reason(),
                line.pocket(),
                line.amount(),
                line.balanceAfter(),
                about != null && about.kind().equals("meeting") ? about.id() : null,
                null);
    }

    CreditLine about(@Nullable String topic) {
        return new CreditLine(at, reason, account, amount, balanceAfter, meeting, topic);
    }
}

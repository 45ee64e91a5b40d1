package app.parley.web.credit;

import app.parley.credit.Reference;
import app.parley.credit.StatementLine;
import app.parley.credit.StatementLine.Pocket;
import app.parley.credit.TransferReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a statement. @param meeting to look at; null when it is about none */
public record CreditLine(
        Instant at,
        TransferReason reason,
        Pocket account,
        long amount,
        long balanceAfter,
        @Nullable UUID meeting) {

    public static CreditLine of(StatementLine line) {
        Reference about = line.reference();
        return new CreditLine(
                line.at(),
                line.reason(),
                line.pocket(),
                line.amount(),
                line.balanceAfter(),
                about != null && about.kind().equals("meeting") ? about.id() : null);
    }
}

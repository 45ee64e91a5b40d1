package app.parley.web.admin;

import app.parley.credit.TransferReason;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.web.frame.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits to grant or to pay out, as typed; the password stands apart, because it is never shown again. */
record CreditForm(
        @Nullable String account,
        @Nullable String movement,
        @Nullable String amount,
        @Nullable String reason) {

    static final List<TransferReason> MOVEMENTS = List.of(TransferReason.GRANT, TransferReason.PAYOUT);

    static CreditForm about(@Nullable String account) {
        return new CreditForm(account, TransferReason.GRANT.name(), null, null);
    }

    Credits credits() {
        long credits = Typed.amount("amount", amount);
        if (credits < 1) {
            throw new InvalidInput("amount", "out-of-range");
        }
        return Credits.of(credits);
    }

    boolean isPayout() {
        TransferReason chosen = Typed.choice("movement", TransferReason.class, movement);
        if (!MOVEMENTS.contains(chosen)) {
            throw new InvalidInput("movement", "malformed");
        }
        return chosen == TransferReason.PAYOUT;
    }
}

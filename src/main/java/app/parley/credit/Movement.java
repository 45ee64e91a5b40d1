package app.parley.credit;

import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transfer in the making: what it says about itself, and what it moves between accounts. */
final class Movement {

    /** The most that one entry may move, in the database too. */
    static final long LIMIT = 1_000_000_000;

    /** What is written of a transfer besides its entries. */
    record Header(
            UUID id,
            TransferReason reason,
            @Nullable Reference reference,
            String key,
            @Nullable PersonId actor,
            @Nullable String note) {

        @Nullable
        String referenceKind() {
            return reference == null ? null : reference.kind();
        }

        @Nullable
        UUID referenceId() {
            return reference == null ? null : reference.id();
        }
    }

    private final Header header;
    private final Map<AccountName, Long> amounts = new LinkedHashMap<>();

    private Movement(Header header) {
        this.header = header;
    }

    static Movement about(Reference reference, TransferReason reason, String key) {
        return new Movement(new Header(Ids.next(), reason, reference, key, null, null));
    }

    static Movement outside(TransferReason reason, String key, PersonId by, String note) {
        return new Movement(new Header(Ids.next(), reason, null, key, by, note));
    }

    /** Moves the amount too; an account gets one entry, however often it is named. */
    Movement move(Credits amount, AccountName from, AccountName to) {
        add(from, -amount.amount());
        add(to, amount.amount());
        return this;
    }

    Header header() {
        return header;
    }

    /** What each account gains or, negative, loses; accounts that do neither are absent. */
    Map<AccountName, Long> amounts() {
        return amounts;
    }

    boolean movesNothing() {
        return amounts.isEmpty();
    }

    private void add(AccountName account, long amount) {
        long sum = Math.addExact(amounts.getOrDefault(account, 0L), amount);
        if (Math.abs(sum) > LIMIT) {
            throw new InvalidInput("amount", "out-of-range");
        }
        if (sum == 0) {
            amounts.remove(account);
        } else {
            amounts.put(account, sum);
        }
    }
}

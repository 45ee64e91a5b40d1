package app.parley.credit;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one transfer does to one account.
 *
 * @param balanceAfter null on accounts of the platform
 */
record Entry(
        UUID transfer, long account, long amount, @Nullable Long balanceAfter) {

    /** The entries of the movement, in the order in which they change the accounts. */
    static Stream<Entry> of(Movement movement, LockedAccounts accounts) {
        return movement.amounts().entrySet().stream().map(amount -> {
            LockedAccounts.Row after = accounts.move(amount.getKey(), amount.getValue());
            return new Entry(movement.header().id(), after.id(), amount.getValue(), after.balance());
        });
    }
}

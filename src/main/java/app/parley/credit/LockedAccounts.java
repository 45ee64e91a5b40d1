package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts of one command, locked until its transaction ends; balances follow as the command moves credits. */
final class LockedAccounts {

    /** @param balance null for accounts of the platform, which keep none */
    record Row(AccountName name, long id, @Nullable Long balance) {}

    private final Map<AccountName, Row> rows = new HashMap<>();

    LockedAccounts(List<Row> locked) {
        locked.forEach(row -> rows.put(row.name(), row));
    }

    /** @throws InsufficientCredits when the person can spend less than that */
    void requireAvailable(PersonId person, Credits needed) {
        Credits available = Credits.of(
                Objects.requireNonNull(row(AccountName.available(person)).balance()));
        if (available.compareTo(needed) < 0) {
            throw new InsufficientCredits(needed, available);
        }
    }

    /** Moves the amount in or out, and answers the account as it stands then. */
    Row move(AccountName name, long amount) {
        Row before = row(name);
        Row after =
                before.balance() == null ? before : new Row(name, before.id(), Math.addExact(before.balance(), amount));
        rows.put(name, after);
        return after;
    }

    private Row row(AccountName name) {
        return Objects.requireNonNull(rows.get(name), "every account of a command is locked first");
    }
}

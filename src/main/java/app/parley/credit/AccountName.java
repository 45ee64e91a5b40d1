package app.parley.credit;

import app.parley.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** An account as people would name it; the owner is null for the platform's. */
record AccountName(AccountKind kind, @Nullable PersonId owner) {

    static final AccountName REVENUE = new AccountName(AccountKind.REVENUE, null);
    static final AccountName GOODWILL = new AccountName(AccountKind.GOODWILL, null);
    static final AccountName EXTERNAL = new AccountName(AccountKind.EXTERNAL, null);

    static AccountName available(PersonId owner) {
        return new AccountName(AccountKind.AVAILABLE, owner);
    }

    static AccountName blocked(PersonId owner) {
        return new AccountName(AccountKind.BLOCKED, owner);
    }
}

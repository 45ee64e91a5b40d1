package app.parley.account;

import app.parley.shared.PersonId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens accounts as administrators do, for tests that need people. */
public final class AccountFixture {

    public static final String PASSWORD = "a quiet brown fox";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private AccountFixture() {}

    public static Account open(Accounts accounts, Role... roles) {
        return accounts.create(request("person" + NUMBER.incrementAndGet() + "@example.test", roles));
    }

    public static NewAccount request(String email, Role... roles) {
        return new NewAccount(email, PASSWORD, "Ada Example", "Europe/Berlin", "de", Set.of(roles));
    }

    public static SignedIn signedIn(Account account) {
        return new SignedIn(account.id(), account.displayName(), account.roles(), Set.of());
    }

    public static PersonId nobody() {
        return new PersonId(new java.util.UUID(7, 7));
    }
}

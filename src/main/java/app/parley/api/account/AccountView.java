package app.parley.api.account;

import app.parley.account.Account;
import app.parley.account.Role;
import java.util.Set;
import java.util.UUID;

/** An account as its owner sees it. */
record AccountView(
        UUID id, String email, String displayName, Set<Role> roles, String zone, String locale, long version) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
                account.email(),
                account.displayName(),
                account.roles(),
                account.zone().getId(),
                account.locale().toLanguageTag(),
                account.version());
    }
}

package app.parley.web.admin;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.shared.InvalidInput;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account that an administrator means, by the address they typed. */
@Component
class AccountByAddress {

    private static final SliceRequest CANDIDATES = SliceRequest.first(100);

    private final Accounts accounts;

    AccountByAddress(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws InvalidInput when nobody has the address */
    Account get(String field, @Nullable String typed) {
        if (Typed.isBlank(typed)) {
            throw new InvalidInput(field, "required");
        }
        return find(typed).orElseThrow(() -> new InvalidInput(field, "no-account"));
    }

    Optional<Account> find(@Nullable String typed) {
        String wanted = Typed.text(typed).strip();
        try {
            return accounts.search(wanted, CANDIDATES).items().stream()
                    .filter(account -> account.email().equalsIgnoreCase(wanted))
                    .findFirst();
        } catch (InvalidInput notAnAddress) {
            return Optional.empty();
        }
    }
}

package app.parley.account;

import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of what an account may do: nobody is locked out of administration, nobody keeps what was taken away. */
@Component
class Access {

    private final AccountTable table;
    private final ApplicationEventPublisher events;

    Access(AccountTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    @Transactional
    public Account change(PersonId id, UnaryOperator<Account> change, @Nullable Long expectedVersion) {
        List<PersonId> administrators = isAdministrator(id) ? table.lockedAdministrators() : List.of();
        Account before = table.findLocked(id).orElseThrow(NotFound::new);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw new StaleVersion();
        }
        Account after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        if (administrators.equals(List.of(id)) && !administers(after)) {
            throw new LastAdministrator();
        }
        table.setAccess(after, endsSignIns(before, after));
        Account changed = table.find(id).orElseThrow(NotFound::new);
        events.publishEvent(new AccountChanged(changed));
        return changed;
    }

    private boolean isAdministrator(PersonId id) {
        return table.find(id).filter(Access::administers).isPresent();
    }

    private static boolean administers(Account account) {
        return account.enabled() && account.is(Role.ADMIN);
    }

    private static boolean endsSignIns(Account before, Account after) {
        return !after.enabled()
                || !after.roles().containsAll(before.roles())
                || (after.is(Role.ADMIN) && !before.is(Role.ADMIN));
    }
}

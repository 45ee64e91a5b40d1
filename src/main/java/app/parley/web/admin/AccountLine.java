package app.parley.web.admin;

import app.parley.account.Account;
import app.parley.account.Role;
import app.parley.guest.Plans;
import java.util.List;

/** An account in the administrators' list. @param me whether it is the administrator's own */
record AccountLine(
        String id, String email, String name, List<String> roles, boolean enabled, boolean me, Plans.Usage guests) {
    static AccountLine of(Account account, boolean me, Plans.Usage guests) {
        return new AccountLine(
                account.id().toString(),
                account.email(),
                account.displayName(),
                account.roles().stream().sorted().map(Role::name).toList(),
                account.enabled(),
                me,
                guests);
    }
}

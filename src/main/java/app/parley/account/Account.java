package app.parley.account;

import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's account as its owner and administrators may see it; never holds the password. Its address is proved: an
 * account exists only after that.
 *
 * @param email in its canonical form
 * @param enabled false once an administrator has closed the account
 */
public record Account(
        PersonId id,
        String email,
        String displayName,
        Set<Role> roles,
        ZoneId zone,
        Locale locale,
        boolean enabled,
        long version) {

    /** Roles keep their order, so that answers look the same each time. */
    public Account {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    Account with(Role role) {
        EnumSet<Role> more = EnumSet.copyOf(roles);
        more.add(role);
        return withRoles(more);
    }

    Account withRoles(Set<@Nullable Role> others) {
        EnumSet<Role> all = EnumSet.of(Role.USER);
        for (Role role : others) {
            if (role == null) {
                throw new InvalidInput("roles", "required");
            }
            all.add(role);
        }
        return new Account(id, email, displayName, all, zone, locale, enabled, version);
    }

    Account withEnabled(boolean open) {
        return new Account(id, email, displayName, roles, zone, locale, open, version);
    }
}

package app.parley.account;

import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * One person's account as its owner and administrators may see it; never holds the password.
 *
 * @param email verified address in its canonical form
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
        boolean verified,
        long version) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

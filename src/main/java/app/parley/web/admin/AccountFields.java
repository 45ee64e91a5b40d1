package app.parley.web.admin;

import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.web.frame.Typed;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account to open, as typed; the password stands apart, because it is never shown again. */
record AccountFields(
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String zone,
        @Nullable String locale,
        @Nullable String admin) {

    NewAccount request(@Nullable String password) {
        Set<Role> roles = EnumSet.of(Role.USER);
        if (admin != null) {
            roles.add(Role.ADMIN);
        }
        return new NewAccount(
                Typed.text(email),
                Typed.text(password),
                Typed.text(displayName),
                Typed.text(zone),
                Typed.text(locale),
                roles);
    }
}

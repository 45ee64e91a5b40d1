package app.parley.web.account;

import app.parley.account.NewAccount;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registration as typed. */
record RegisterForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable String zone,
        @Nullable String locale) {

    NewAccount asNewAccount() {
        return new NewAccount(email, password, displayName, zone, locale, Set.of());
    }

    /** The password stays out of every log. */
    @Override
    public String toString() {
        return "RegisterForm[" + email + "]";
    }
}

package app.parley.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open an account, as typed; checked by {@link Accounts}.
 *
 * @param password 8 to 128 characters, not among the most common
 * @param displayName 1 to 100 characters
 * @param zone IANA name
 * @param locale language tag of one of the four languages
 * @param roles ignored at registration, which makes users only
 */
public record NewAccount(
        @Nullable String email,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable String zone,
        @Nullable String locale,
        Set<Role> roles) {

    /** The password stays out of every log. */
    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}

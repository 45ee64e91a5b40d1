package app.parley.account;

import java.util.Set;

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
        String email, String password, String displayName, String zone, String locale, Set<Role> roles) {}

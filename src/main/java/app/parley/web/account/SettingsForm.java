package app.parley.web.account;

import app.parley.account.Account;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves, as typed; an absent field is refused like an empty one. */
record SettingsForm(
        @Nullable String displayName,
        @Nullable String zone,
        @Nullable String locale,
        @Nullable Long version) {

    static SettingsForm of(Account account) {
        return new SettingsForm(
                account.displayName(), account.zone().getId(), account.locale().toLanguageTag(), account.version());
    }

    SettingsForm at(long newer) {
        return new SettingsForm(displayName, zone, locale, newer);
    }
}

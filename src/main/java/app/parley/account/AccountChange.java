package app.parley.account;

import app.parley.platform.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What people may change of their own account; null leaves it. */
record AccountChange(
        @Nullable String displayName,
        @Nullable ZoneId zone,
        @Nullable Locale locale) {

    static AccountChange of(@Nullable String displayName, @Nullable String zone, @Nullable String locale) {
        FieldErrors errors = new FieldErrors();
        AccountChange change = new AccountChange(
                given(errors, "displayName", displayName, AccountChange::name),
                given(errors, "zone", zone, Texts::zone),
                given(errors, "locale", locale, Languages::spoken));
        errors.refuseIfAny();
        return change;
    }

    private static <T> @Nullable T given(
            FieldErrors errors, String field, @Nullable String value, BiFunction<String, String, T> check) {
        return value == null ? null : errors.checkedOrNull(() -> check.apply(field, value));
    }

    private static String name(String field, String value) {
        return Texts.line(field, value, 1, CheckedAccount.LONGEST_NAME);
    }
}

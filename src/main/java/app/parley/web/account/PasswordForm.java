package app.parley.web.account;

import org.jspecify.annotations.Nullable;

/** A change of password, as typed; never shown again. */
record PasswordForm(
        @Nullable String currentPassword, @Nullable String newPassword) {

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}

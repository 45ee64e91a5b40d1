package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** A {@link NewAccount} that keeps every rule for its fields. */
record CheckedAccount(EmailAddress email, String password, String displayName, ZoneId zone, Locale locale) {

    static final int LONGEST_NAME = 100;

    static CheckedAccount of(NewAccount request, PasswordRule passwords) {
        FieldErrors errors = new FieldErrors();
        CheckedAccount checked = new CheckedAccount(
                errors.checked(() -> EmailAddress.of("email", request.email()), new EmailAddress("")),
                errors.checked(() -> passwords.check("password", request.password()), ""),
                errors.checked(() -> Texts.line("displayName", request.displayName(), 1, LONGEST_NAME), ""),
                errors.checked(() -> Texts.zone("zone", request.zone()), ZoneOffset.UTC),
                errors.checked(() -> Languages.spoken("locale", request.locale()), Locale.ENGLISH));
        errors.refuseIfAny();
        return checked;
    }

    /** The account it opens. */
    Account opened(Set<Role> roles) {
        return new Account(
                        new PersonId(Ids.next()), email.value(), displayName, Set.of(Role.USER), zone, locale, true, 1)
                .withRoles(roles);
    }
}

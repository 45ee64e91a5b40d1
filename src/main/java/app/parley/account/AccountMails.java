package app.parley.account;

import app.parley.platform.mail.AddressMails;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Mails about accounts. */
@Component
class AccountMails {

    private final AddressMails mails;

    AccountMails(AddressMails mails) {
        this.mails = mails;
    }

    void proveAddress(EmailAddress to, Locale language, String token) {
        mails.promise("prove-address", to.value(), language, "/verify/" + token);
    }

    void addressIsKnown(Account owner) {
        mails.promise("address-known", owner.email(), owner.locale(), "/reset");
    }

    void resetPassword(Account owner, String token) {
        mails.promise("reset-password", owner.email(), owner.locale(), "/reset/" + token);
    }

    void addressIsUnknown(EmailAddress to, Locale language) {
        mails.promise("address-unknown", to.value(), language, "/register");
    }

    void passwordChanged(Account owner) {
        mails.promise("password-changed", owner.email(), owner.locale(), "/reset");
    }
}

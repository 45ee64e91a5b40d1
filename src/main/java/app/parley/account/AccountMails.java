package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.Mail;
import app.parley.platform.Outbox;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mails about accounts. None repeats anything that a stranger could have typed, because some go to addresses that a
 * stranger did type.
 */
@Component
class AccountMails {

    private final Outbox outbox;
    private final MessageSource messages;
    private final String baseUrl;

    AccountMails(Outbox outbox, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void proveAddress(EmailAddress to, Locale language, String token) {
        promise("prove-address", to.value(), language, baseUrl + "/verify/" + token);
    }

    void addressIsKnown(Account owner) {
        promise("address-known", owner.email(), owner.locale(), baseUrl + "/reset");
    }

    void resetPassword(Account owner, String token) {
        promise("reset-password", owner.email(), owner.locale(), baseUrl + "/reset/" + token);
    }

    void addressIsUnknown(EmailAddress to, Locale language) {
        promise("address-unknown", to.value(), language, baseUrl + "/register");
    }

    void passwordChanged(Account owner) {
        promise("password-changed", owner.email(), owner.locale(), baseUrl + "/reset");
    }

    private void promise(String kind, String to, Locale language, String link) {
        String subject = messages.getMessage("mail." + kind + ".subject", null, language);
        String text = messages.getMessage("mail." + kind + ".text", new Object[] {link}, language);
        outbox.promise(new Mail(kind + "-" + Ids.next(), kind, to, subject, text));
    }
}

package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.mail.Letter;
import app.parley.platform.mail.LetterWriter;
import app.parley.platform.mail.Outbox;
import java.util.List;
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
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    AccountMails(
            Outbox outbox, LetterWriter writer, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void proveAddress(EmailAddress to, Locale language, String token) {
        promise("prove-address", to.value(), language, "/verify/" + token);
    }

    void addressIsKnown(Account owner) {
        promise("address-known", owner.email(), owner.locale(), "/reset");
    }

    void resetPassword(Account owner, String token) {
        promise("reset-password", owner.email(), owner.locale(), "/reset/" + token);
    }

    void addressIsUnknown(EmailAddress to, Locale language) {
        promise("address-unknown", to.value(), language, "/register");
    }

    void passwordChanged(Account owner) {
        promise("password-changed", owner.email(), owner.locale(), "/reset");
    }

    private void promise(String kind, String to, Locale language, String path) {
        Letter letter = new Letter(
                text(kind + ".subject", language),
                text("hello", language),
                List.of(text(kind + ".lead", language)),
                List.of(),
                null,
                new Letter.Link(text(kind + ".action", language), baseUrl + path),
                List.of(text(kind + ".note", language)),
                text("why.account", language),
                null);
        outbox.promise(writer.write(kind + "-" + Ids.next(), kind, to, language, letter));
    }

    private String text(String key, Locale language) {
        return messages.getMessage("mail." + key, null, language);
    }
}

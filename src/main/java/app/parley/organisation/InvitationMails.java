package app.parley.organisation;

import app.parley.account.Account;
import app.parley.platform.Ids;
import app.parley.platform.mail.Letter;
import app.parley.platform.mail.LetterWriter;
import app.parley.platform.mail.Outbox;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the owner of an address that an organisation asks for them, and repeats nothing that a stranger typed. */
@Component("organisationInvitationMails")
class InvitationMails {

    private static final String KIND = "organisation-invitation";

    private final Outbox outbox;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    InvitationMails(
            Outbox outbox, LetterWriter writer, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** @param speaker whose language the mail speaks: the reader's, or the inviter's where the reader is unknown */
    void invite(String address, Account speaker) {
        Locale language = speaker.locale();
        Letter letter = new Letter(
                text(KIND + ".subject", language),
                text("hello", language),
                List.of(text(KIND + ".lead", language)),
                List.of(),
                null,
                new Letter.Link(text(KIND + ".action", language), baseUrl + "/organisation"),
                List.of(text(KIND + ".note", language)),
                text("why.account", language),
                null);
        outbox.promise(writer.write(KIND + "-" + Ids.next(), KIND, address, language, letter));
    }

    private String text(String key, Locale language) {
        return messages.getMessage("mail." + key, null, language);
    }
}

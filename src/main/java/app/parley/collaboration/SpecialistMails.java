package app.parley.collaboration;

import app.parley.account.Account;
import app.parley.meeting.PersonalLink;
import app.parley.platform.Ids;
import app.parley.platform.mail.Letter;
import app.parley.platform.mail.LetterWriter;
import app.parley.platform.mail.Outbox;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings specialists the link that is theirs, in the host's language. */
@Component
class SpecialistMails {

    private static final String KIND = "specialist";

    private final Outbox outbox;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    SpecialistMails(
            Outbox outbox, LetterWriter writer, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void invite(String address, Account host, String comment, PersonalLink link) {
        Locale language = host.locale();
        Letter letter = new Letter(
                text(KIND + ".subject", language),
                text("hello", language),
                List.of(text(KIND + ".lead", language, host.displayName())),
                List.of(),
                comment.isEmpty() ? null : new Letter.Fact(text(KIND + ".comment", language), comment),
                new Letter.Link(text(KIND + ".action", language), baseUrl + link.path()),
                List.of(text(KIND + ".note", language)),
                text("why.account", language),
                null);
        outbox.promise(writer.write(KIND + "-" + Ids.next(), KIND, address, language, letter));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage("mail." + key, values.length == 0 ? null : values, language);
    }
}

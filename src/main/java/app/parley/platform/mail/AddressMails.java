package app.parley.platform.mail;

import app.parley.platform.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mails to whoever reads an address. None repeats anything that a stranger could have typed, because some go to addresses
 * that a stranger did type.
 */
@Component
public class AddressMails {

    private final Outbox outbox;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    AddressMails(
            Outbox outbox, LetterWriter writer, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** @param kind begins the keys of its texts, after {@code mail.}; @param path where its button leads */
    public void promise(String kind, String to, Locale language, String path) {
        promise(kind, to, language, path, Map.of());
    }

    /** @param facts by the ends of the keys of their names, after {@code mail.fact.} */
    public void promise(String kind, String to, Locale language, String path, Map<String, String> facts) {
        Letter letter = new Letter(
                text(kind + ".subject", language),
                text("hello", language),
                List.of(text(kind + ".lead", language)),
                facts.entrySet().stream()
                        .map(fact -> new Letter.Fact(text("fact." + fact.getKey(), language), fact.getValue()))
                        .toList(),
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

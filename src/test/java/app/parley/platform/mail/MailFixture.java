package app.parley.platform.mail;

import app.parley.platform.Ids;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails of no consequence, promised as any other. */
public final class MailFixture {

    private MailFixture() {}

    public static Letter letter(String subject) {
        return new Letter(
                subject,
                "Hello,",
                List.of("Something happened."),
                List.of(new Letter.Fact("Topic", "Příliš žluťoučký kůň")),
                new Letter.Fact("Reason", "I have to travel."),
                new Letter.Link("Open", "https://parley.test/meetings/1"),
                List.of("It was not you? Do nothing."),
                "You have an account.",
                new Letter.Link("No more of these", "https://parley.test/unsubscribe/token"));
    }

    public static Mail mail(String subject) {
        return new LetterWriter()
                .write(Ids.next().toString(), "test", "somebody@parley.test", Locale.ENGLISH, letter(subject));
    }

    /** The id of a mail that was just promised. */
    public static UUID promised(ApplicationContext context) {
        return promised(context, mail("A mail"));
    }

    public static UUID promised(ApplicationContext context, Mail mail) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class).promise(mail));
        return context.getBean(KeptMails.class)
                .list(null, SliceRequest.first(1))
                .items()
                .getFirst()
                .id();
    }
}

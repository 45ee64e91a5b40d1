package app.parley.platform.mail;

import app.parley.platform.Ids;
import app.parley.shared.SliceRequest;
import app.parley.support.MailServer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
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

    /** Sends everything that was promised to an address and has not been sent, as the job does. */
    public static void send(ApplicationContext context, MailServer server, String recipient) {
        send(context, sender(server.smtp()), recipient);
    }

    public static void send(ApplicationContext context, JavaMailSender sender, String recipient) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update outbox_mail set state = 'WAITING' where recipient = :recipient and state = 'KEPT'")
                .param("recipient", recipient)
                .update();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        MailDelivery delivery = new MailDelivery(
                jdbc,
                beans.getBeanProvider(JavaMailSender.class),
                context.getBean(Promised.class),
                context.getBean(MessageWriter.class));
        jdbc.sql("select id from outbox_mail where recipient = :recipient and state = 'WAITING' order by id")
                .param("recipient", recipient)
                .query(UUID.class)
                .list()
                .forEach(delivery::deliver);
    }

    public static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}

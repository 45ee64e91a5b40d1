package app.parley.platform;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands promised mails to the mail server, outside any transaction, and marks them afterwards: a crash in between sends
 * a mail twice at most, with the same Message-ID. Without a mail server the mails are kept for the administrator.
 */
@Component
class MailDelivery {

    private record Waiting(UUID id, String recipient, String subject, String body) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> server;
    private final WallClock wallClock;
    private final String sender;

    MailDelivery(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> server,
            WallClock wallClock,
            @Value("${parley.mail.from:parley@localhost}") String sender) {
        this.jdbc = jdbc;
        this.server = server;
        this.wallClock = wallClock;
        this.sender = sender;
    }

    void deliver(UUID id) {
        Optional<Waiting> mail = waiting(id);
        if (mail.isEmpty()) {
            return;
        }
        JavaMailSender available = server.getIfAvailable();
        if (available == null) {
            mark(id, "KEPT", null);
            return;
        }
        try {
            available.send(message(available, mail.get()));
            mark(id, "SENT", null);
        } catch (RuntimeException e) {
            mark(id, "WAITING", e.getClass().getSimpleName());
            throw e;
        }
    }

    void giveUp(UUID id) {
        jdbc.sql("update outbox_mail set state = 'GIVEN_UP' where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }

    private Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("select id, recipient, subject, body from outbox_mail where id = :id and state = 'WAITING'")
                .param("id", id)
                .query(Waiting.class)
                .optional();
    }

    private MimeMessage message(JavaMailSender available, Waiting mail) {
        try {
            String domain = sender.substring(sender.indexOf('@') + 1);
            MimeMessage message =
                    new MessageWithId(available.createMimeMessage(), "<" + mail.id() + "@" + domain + ">");
            message.setFrom(new InternetAddress(sender));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private void mark(UUID id, String state, @Nullable String error) {
        jdbc.sql("""
                update outbox_mail
                   set state = :state, attempts = attempts + 1, last_error = :error, done_at = :now
                 where id = :id
                """)
                .param("state", state)
                .param("error", error)
                .param("now", wallClock.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Keeps the Message-ID it was given, so that a repeated mail can be recognised. */
    private static final class MessageWithId extends MimeMessage {

        private final String id;

        MessageWithId(MimeMessage source, String id) throws MessagingException {
            super(source.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

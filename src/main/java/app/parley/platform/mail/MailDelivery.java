package app.parley.platform.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands promised mails to the mail server, outside any transaction, and marks them afterwards: a crash in between sends
 * a mail twice at most, with the same Message-ID. Without a mail server the mails are kept for the administrator.
 */
@Component
class MailDelivery {

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> server;
    private final Promised promised;
    private final MessageWriter writer;

    MailDelivery(JdbcClient jdbc, ObjectProvider<JavaMailSender> server, Promised promised, MessageWriter writer) {
        this.jdbc = jdbc;
        this.server = server;
        this.promised = promised;
        this.writer = writer;
    }

    void deliver(UUID id) {
        Optional<MessageWriter.Waiting> mail = waiting(id);
        if (mail.isEmpty()) {
            return;
        }
        JavaMailSender available = server.getIfAvailable();
        if (available == null) {
            promised.mark(id, MailState.KEPT, null);
            return;
        }
        try {
            available.send(writer.message(available.createMimeMessage(), mail.get()));
        } catch (RuntimeException e) {
            promised.mark(id, MailState.WAITING, whatWentWrong(e));
            throw e;
        }
        promised.mark(id, MailState.SENT, null);
        forgetSecrets(id);
    }

    void giveUp(UUID id) {
        promised.giveUp(id);
    }

    private Optional<MessageWriter.Waiting> waiting(UUID id) {
        return jdbc.sql("""
                select id, recipient, subject, body, html, calendar, unsubscribe, sender_name, sender_address
                  from outbox_mail where id = :id and way = 'MAIL' and state = 'WAITING'
                """).param("id", id).query(MessageWriter.Waiting.class).optional();
    }

    /** Links that open something are their reader's alone, once their reader has them. */
    private void forgetSecrets(UUID id) {
        jdbc.sql("""
                update outbox_mail
               set body = regexp_replace(body, :secret, :hidden, 'g'),
                   html = regexp_replace(html, :secret, :hidden, 'g'),
                   calendar = regexp_replace(regexp_replace(calendar, :fold, '', 'g'), :secret, :hidden, 'g')
                 where id = :id
                """)
                .param("secret", KeptMails.SECRET.pattern())
                .param("fold", KeptMails.UNFOLDED.pattern())
                .param("hidden", "/\\1/…")
                .param("id", id)
                .update();
    }

    /** By name only: what a mail server says may repeat what the mail does. */
    private static String whatWentWrong(RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause == e
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + cause.getClass().getSimpleName();
    }
}

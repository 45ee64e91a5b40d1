package app.parley.platform.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands promised text messages to the gateway, outside any transaction, and marks them afterwards, as mails are. */
@Component
class SmsDelivery {

    private final JdbcClient jdbc;
    private final SmsGateway gateway;
    private final Promised promised;

    SmsDelivery(JdbcClient jdbc, SmsGateway gateway, Promised promised) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.promised = promised;
    }

    private record Waiting(UUID id, String recipient, String body) {}

    /** @throws SmsRefused when it is not taken */
    void deliver(UUID id) {
        Optional<Waiting> found =
                jdbc.sql("""
                select id, recipient, body from outbox_mail where id = :id and way = 'SMS' and state = 'WAITING'
                """).param("id", id).query(Waiting.class).optional();
        if (found.isEmpty()) {
            return;
        }
        Waiting message = found.get();
        try {
            gateway.send(message.id(), message.recipient(), message.body());
        } catch (SmsRefused e) {
            promised.mark(id, MailState.WAITING, e.getMessage());
            throw e;
        }
        promised.mark(id, MailState.SENT, null);
        forgetCode(id);
    }

    void giveUp(UUID id) {
        promised.giveUp(id);
    }

    private void forgetCode(UUID id) {
        jdbc.sql("update outbox_mail set body = regexp_replace(body, :code, '…', 'g') where id = :id and kind = :kind")
                .param("code", Sms.DIGITS.pattern())
                .param("id", id)
                .param("kind", Sms.CODE)
                .update();
    }
}

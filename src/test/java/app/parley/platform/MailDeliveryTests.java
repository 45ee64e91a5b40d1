package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import app.parley.ParleyTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ParleyTest
class MailDeliveryTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WallClock wallClock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void handsAMailToTheServerOnce() throws Exception {
        UUID mail = waiting();

        delivery().deliver(mail);
        delivery().deliver(mail);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Příliš žluťoučký kůň");
        assertThat(received.getMessageID()).isEqualTo("<" + mail + "@parley.test>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state(mail)).isEqualTo("SENT");
    }

    @Test
    void keepsAMailThatTheServerDoesNotTakeAndSendsItLater() {
        UUID mail = waiting();
        MailDelivery delivery = delivery();
        server.stop();

        assertThatException().isThrownBy(() -> delivery.deliver(mail));
        assertThat(state(mail)).isEqualTo("WAITING");

        server.start();
        delivery().deliver(mail);
        assertThat(state(mail)).isEqualTo("SENT");
    }

    @Test
    void givesUpWhereTheAdministratorSeesIt() {
        UUID mail = waiting();

        delivery().giveUp(mail);

        assertThat(state(mail)).isEqualTo("GIVEN_UP");
    }

    private MailDelivery delivery() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return new MailDelivery(jdbc, beans.getBeanProvider(JavaMailSender.class), wallClock, "meet@parley.test");
    }

    private UUID waiting() {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into outbox_mail (id, dedupe_key, kind, recipient, subject, body, state, promised_at)
                values (:id, :key, 'test', 'somebody@parley.test', 'Příliš žluťoučký kůň', 'Text', 'WAITING', :now)
                """)
                .param("id", id)
                .param("key", id.toString())
                .param("now", wallClock.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private String state(UUID mail) {
        return jdbc.sql("select state from outbox_mail where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }
}

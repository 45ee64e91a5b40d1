package app.parley.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.platform.WallClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String SUBJECT = "Příliš žluťoučký kůň";

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
        UUID mail = waiting(MailFixture.mail(SUBJECT));

        delivery().deliver(mail);
        delivery().deliver(mail);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(SUBJECT);
        assertThat(received.getMessageID()).isEqualTo("<" + mail + "@parley.test>");
        assertThat(received.getFrom()).containsExactly(new InternetAddress("meet@parley.test", "Parley at Žižkov"));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state(mail)).isEqualTo("SENT");
    }

    @Test
    void keepsNoSecretOfALinkOnceItsReaderHasIt() throws Exception {
        UUID mail = waiting(MailFixture.mail(SUBJECT));

        delivery().deliver(mail);

        assertThat(stored(mail)).contains("/unsubscribe/…").doesNotContain("/unsubscribe/token");
    }

    @Test
    void saysTheSameInPlainTextAndAsAPage() throws Exception {
        delivery().deliver(waiting(MailFixture.mail(SUBJECT)));

        MimeMultipart both = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(both.getBodyPart(1).isMimeType("text/html")).isTrue();
        for (int i = 0; i < both.getCount(); i++) {
            assertThat((String) both.getBodyPart(i).getContent())
                    .contains(
                            "Something happened.",
                            SUBJECT,
                            "I have to travel.",
                            "https://parley.test/meetings/1",
                            "It was not you? Do nothing.",
                            "https://parley.test/unsubscribe/token");
        }
    }

    @Test
    void bringsAFileForCalendarProgramsBesideWhatItSays() throws Exception {
        delivery().deliver(waiting(MailFixture.mail(SUBJECT).with("BEGIN:VCALENDAR\r\nX-KŮŇ:1\r\nEND:VCALENDAR\r\n")));

        MimeMultipart all = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        assertThat(all.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(all.getBodyPart(1).getContentType()).containsIgnoringCase("text/calendar; charset=utf-8");
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("meeting.ics");
        assertThat(new String(all.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("X-KŮŇ:1");
    }

    @Test
    void letsMailProgramsEndMailsOfAKindWithOneClick() throws Exception {
        delivery().deliver(waiting(MailFixture.mail(SUBJECT)));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("List-Unsubscribe", null)).isEqualTo("<https://parley.test/unsubscribe/token>");
        assertThat(received.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void goesOutInSomebodysNameFromParleysOwnAddressAndIsAnsweredToTheirs() throws Exception {
        Mail mail = MailFixture.mail(SUBJECT).by(new Mail.Writer("Eva \"Ex\" Žák, Bcc: x@y.test", "eva@law.test"));
        delivery().deliver(waiting(mail));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getFrom())
                .containsExactly(new InternetAddress(
                        "meet@parley.test", "Eva \"Ex\" Žák, Bcc: x@y.test · Parley at Žižkov", "UTF-8"));
        assertThat(received.getReplyTo())
                .containsExactly(new InternetAddress("eva@law.test", "Eva \"Ex\" Žák, Bcc: x@y.test", "UTF-8"));
        assertThat(((InternetAddress) received.getReplyTo()[0]).getPersonal())
                .isEqualTo("Eva \"Ex\" Žák, Bcc: x@y.test");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("Sender")).isNull();
    }

    @Test
    void comesFromAnAddressWhoseDomainPermitsIt() throws Exception {
        delivery().deliver(waiting(MailFixture.mail(SUBJECT).by(new Mail.Writer("Eva", "eva@permitted.test"))));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getFrom()).containsExactly(new InternetAddress("eva@permitted.test", "Eva"));
        assertThat(received.getSender()).isEqualTo(new InternetAddress("meet@parley.test", "Parley at Žižkov"));
        assertThat(received.getMessageID()).endsWith("@parley.test>");
    }

    @Test
    void letsNobodyTypeAHeader() throws Exception {
        delivery().deliver(waiting(MailFixture.mail("Topic\r\nBcc: everybody@parley.test\r\n\r\n<script>")));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Topic Bcc: everybody@parley.test <script>");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        String page =
                (String) ((MimeMultipart) received.getContent()).getBodyPart(1).getContent();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Mail("k", "test", "a@parley.test\nb@parley.test", "", "", null, null, null, null));
    }

    @Test
    void keepsAMailThatTheServerDoesNotTakeAndSendsItLater() {
        UUID mail = waiting(MailFixture.mail(SUBJECT));
        MailDelivery delivery = delivery();
        server.stop();

        assertThatException().isThrownBy(() -> delivery.deliver(mail));
        assertThat(state(mail)).isEqualTo("WAITING");

        server.start();
        delivery().deliver(mail);
        assertThat(state(mail)).isEqualTo("SENT");
    }

    @Test
    void waitsForNoServerThatSaysNothing() throws Exception {
        UUID mail = waiting(MailFixture.mail(SUBJECT));
        try (ServerSocket silent = new ServerSocket(0)) {
            JavaMailSenderImpl sender = sender(silent.getLocalPort());
            sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
            long began = System.nanoTime();

            assertThatException().isThrownBy(() -> delivery(sender).deliver(mail));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(state(mail)).isEqualTo("WAITING");
    }

    @Test
    void sendsAMailTwiceAtMostAndRecognisablyWhenItDiesBeforeItNotedThatItWasSent() throws Exception {
        UUID mail = waiting(MailFixture.mail(SUBJECT));
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new OutOfMemoryError("dies");
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(server.getSmtp().getPort());

        assertThatThrownBy(() -> delivery(dying).deliver(mail)).isInstanceOf(OutOfMemoryError.class);
        delivery().deliver(mail);
        delivery().deliver(mail);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(Arrays.stream(received).map(MailDeliveryTests::id).distinct())
                .containsExactly("<" + mail + "@parley.test>");
    }

    @Test
    void givesUpWhereTheAdministratorSeesIt() {
        UUID mail = waiting(MailFixture.mail(SUBJECT));

        delivery().giveUp(mail);

        assertThat(state(mail)).isEqualTo("GIVEN_UP");
    }

    private MailDelivery delivery() {
        return delivery(sender(server.getSmtp().getPort()));
    }

    private MailDelivery delivery(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        MessageWriter writer = new MessageWriter("Parley at Žižkov <meet@parley.test>", Set.of("permitted.test"));
        return new MailDelivery(
                jdbc, beans.getBeanProvider(JavaMailSender.class), new Promised(jdbc, wallClock), writer);
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static @Nullable String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a job, so that the test delivers it itself. */
    private UUID waiting(Mail mail) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into outbox_mail
                    (id, dedupe_key, kind, recipient, subject, body, html, calendar, unsubscribe, sender_name,
                     sender_address, state, promised_at)
                values (:id, :key, 'test', :to, :subject, :text, :html, :calendar, :unsubscribe, :writer, :address,
                        'WAITING', :now)
                """)
                .param("id", id)
                .param("key", id.toString())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("calendar", mail.calendar())
                .param("unsubscribe", mail.unsubscribe())
                .param("writer", mail.writer() == null ? null : mail.writer().name())
                .param("address", mail.writer() == null ? null : mail.writer().address())
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

    private String stored(UUID mail) {
        return jdbc.sql("select body || html from outbox_mail where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }
}

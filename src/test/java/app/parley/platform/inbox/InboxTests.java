package app.parley.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.support.MailServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** The mailbox on a real mail server: what is read, what is laid aside, what is tried again. */
class InboxTests {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nX-KŮŇ:1\r\nEND:VCALENDAR\r\n";

    private final MailServer server = new MailServer();
    private final List<ReceivedMail> read = new ArrayList<>();

    @BeforeEach
    void mailbox() throws Exception {
        server.user(InboxFixture.ADDRESS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsEachMailOnceAndKeepsItWhereItWas() throws Exception {
        deliver("Message-ID: <1@x.test>\r\nTo: Answers+TAG@parley.test, other@x.test\r\n", "text/calendar", CALENDAR);
        InboxFixture inbox = inbox(mail -> true);

        inbox.read();
        inbox.read();

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().id()).isEqualTo("<1@x.test>");
        assertThat(read.getFirst().addressees()).containsExactly("answers+tag@parley.test", "other@x.test");
        assertThat(read.getFirst().calendars()).containsExactly(CALENDAR);
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.aside()).isZero();
    }

    @Test
    void namesAMailWithoutANameByItsPlace() throws Exception {
        deliver("To: answers@parley.test\r\n", "text/calendar", CALENDAR);
        deliver("To: answers@parley.test\r\n", "text/calendar", CALENDAR);

        inbox(mail -> true).read();

        assertThat(read).extracting(ReceivedMail::id).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d+:\\d+"));
    }

    @Test
    void laysAsideWhatNobodyUnderstands() throws Exception {
        deliver("Message-ID: <1@x.test>\r\nTo: answers@parley.test\r\n", "text/plain", "Hello?");
        InboxFixture inbox = inbox(mail -> false);

        inbox.read();

        assertThat(read.getFirst().calendars()).isEmpty();
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.aside()).isEqualTo(1);
    }

    @Test
    void fetchesNothingOfMailsOfThirtyMegabytesAndReadsTheNext() throws Exception {
        deliver("Message-ID: <1@x.test>\r\nTo: answers@parley.test\r\n", "text/calendar", "x".repeat(30 << 20));
        deliver("Message-ID: <2@x.test>\r\nTo: answers@parley.test\r\n", "text/calendar", CALENDAR);
        InboxFixture inbox = inbox(mail -> true);

        inbox.read();

        assertThat(read).extracting(ReceivedMail::id).containsExactly("<2@x.test>");
        assertThat(inbox.aside()).isEqualTo(1);
    }

    @Test
    void passesOverWhatMachinesAnswerAndWhatComesFromParleyItself() throws Exception {
        String to = "To: answers@parley.test\r\n";
        deliver(to + "Auto-Submitted: auto-replied (vacation)\r\n", "text/calendar", CALENDAR);
        deliver(to + "From: Parley <PARLEY@localhost>\r\n", "text/calendar", CALENDAR);
        deliver(to + "From: answers@parley.test\r\n", "text/calendar", CALENDAR);
        deliver(
                to,
                "multipart/report; boundary=b",
                "--b\r\nContent-Type: text/calendar\r\n\r\n" + CALENDAR + "\r\n--b--\r\n");
        deliver(to + "Auto-Submitted: auto-generated\r\n", "text/calendar", CALENDAR);
        InboxFixture inbox = inbox(mail -> true);

        inbox.read();

        assertThat(read).hasSize(1);
        assertThat(inbox.aside()).isEqualTo(4);
    }

    @Test
    void letsNoMailThatCannotBeReadKeepOthersWaiting() throws Exception {
        String to = "To: answers@parley.test\r\n";
        deliver("To: <<<,\"@@\r\n", "multipart/mixed", "no boundary");
        deliver(to, "text/calendar; charset=no-such", CALENDAR);
        deliver(to + "Content-Transfer-Encoding: base64\r\n", "text/calendar", "§§§");
        deliver(
                to,
                "multipart/mixed; boundary=b",
                "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(500));
        deliver("Message-ID: <poison@x.test>\r\n" + to, "text/calendar", CALENDAR);
        deliver("Message-ID: <last@x.test>\r\n" + to, "text/calendar", CALENDAR);
        InboxFixture inbox = inbox(mail -> {
            if (mail.id().contains("poison")) {
                throw new IllegalStateException("a mail that nobody expected");
            }
            return mail.id().contains("last");
        });

        inbox.read();

        assertThat(read).extracting(ReceivedMail::id).contains("<last@x.test>");
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.aside()).isEqualTo(5);
    }

    @Test
    void readsAgainWhatTheDatabaseCouldNotTake() throws Exception {
        deliver("Message-ID: <1@x.test>\r\nTo: answers@parley.test\r\n", "text/calendar", CALENDAR);
        deliver("Message-ID: <2@x.test>\r\nTo: answers@parley.test\r\n", "text/calendar", CALENDAR);
        boolean[] locked = {true};
        InboxFixture inbox = inbox(mail -> {
            if (locked[0] && mail.id().contains("1@")) {
                throw new CannotAcquireLockException("somebody else holds it");
            }
            return true;
        });

        inbox.read();
        assertThat(inbox.unread()).isEqualTo(1);
        locked[0] = false;
        inbox.read();

        assertThat(inbox.unread()).isZero();
        assertThat(inbox.aside()).isZero();
    }

    @Test
    void saysWhenTheMailboxIsAway() {
        InboxFixture inbox = inbox(mail -> true);
        server.close();

        assertThatExceptionOfType(InboxAway.class).isThrownBy(inbox::read);
    }

    @Test
    void wantsToKnowWhereAnswersGo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImapSettings(
                        "imap.test",
                        993,
                        "",
                        "",
                        "",
                        ImapSettings.Security.TLS,
                        "INBOX",
                        "Aside",
                        Duration.ofMinutes(1)))
                .withMessageContaining("parley.mail.imap.address");
    }

    private InboxFixture inbox(Predicate<ReceivedMail> reader) {
        return new InboxFixture(server, List.of(mail -> {
            read.add(mail);
            return reader.test(mail);
        }));
    }

    private void deliver(String headers, String type, String body) throws Exception {
        String mail =
                headers + "Content-Type: " + type + (type.contains(";") ? "" : "; charset=UTF-8") + "\r\n\r\n" + body;
        server.user(InboxFixture.ADDRESS)
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}

package app.parley.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.platform.Ids;
import app.parley.platform.mail.MailFixture;
import app.parley.sender.SenderFixture;
import app.parley.shared.PersonId;
import app.parley.support.MailServer;
import app.parley.support.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails to guests on a mail server that refuses, hangs and dies: all arrive, in order, twice at most. */
@ParleyTest
class GuestDeliveryTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Guests guests;

    @Autowired
    Meetings meetings;

    private final MailServer server = new MailServer();
    private GuestFixture fixture;
    private MeetingFixture.Seller expert;
    private MeetingFacts agreed;
    private String gerda;

    @BeforeEach
    void invitedGuest() {
        MeetingFixture people = new MeetingFixture(context);
        fixture = new GuestFixture(context);
        people.clock.set(TestClock.START);
        PersonId user = people.user(1_000);
        expert = people.seller(Approval.AUTOMATIC, 100);
        agreed = people.booked(user, expert);
        gerda = GuestFixture.address();
        guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        fixture.write();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsLaterWhatARefusingOrHangingServerDidNotTakeAndLetsNothingOvertakeIt() throws Exception {
        assertThatException().isThrownBy(() -> MailFixture.send(context, MailFixture.sender(1), gerda));
        meetings.changeDetails(expert.id(), agreed.id(), "Another topic", null, null);
        fixture.write();
        assertThat(fixture.mails(gerda)).as("the next waits for the first").hasSize(1);
        try (ServerSocket silent = new ServerSocket(0)) {
            JavaMailSenderImpl hanging = MailFixture.sender(silent.getLocalPort());
            hanging.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
            assertThatException().isThrownBy(() -> MailFixture.send(context, hanging, gerda));
        }

        MailFixture.send(context, server, gerda);
        fixture.write();
        MailFixture.send(context, server, gerda);

        assertThat(server.mails(gerda).stream().map(GuestDeliveryTests::sequence))
                .containsExactly("0", "1");
        assertThat(server.mails(gerda).stream().map(GuestDeliveryTests::id)).doesNotHaveDuplicates();
    }

    @Test
    void sendsOneDuplicateAtMostAndRecognisablyWhenItDiesBeforeItNotedThatItWasSent() {
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new OutOfMemoryError("dies");
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(server.smtp());

        assertThatThrownBy(() -> MailFixture.send(context, dying, gerda)).isInstanceOf(OutOfMemoryError.class);
        MailFixture.send(context, server, gerda);
        MailFixture.send(context, server, gerda);

        assertThat(server.mails(gerda)).hasSize(2);
        assertThat(server.mails(gerda).stream().map(GuestDeliveryTests::id).distinct())
                .hasSize(1);
        assertThat(server.mails(gerda).stream().map(GuestDeliveryTests::sequence))
                .containsExactly("0", "0");
    }

    @Test
    void writesInTheNameThatTheInviterChose() throws Exception {
        String address = "eva" + Ids.next() + "@law.test";
        SenderFixture.chosen(context, expert.id(), address, "Eva & Partner");
        String gustav = GuestFixture.address();
        guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(gustav, "Gustav", "Gast")));
        fixture.write();
        MailFixture.send(context, server, gustav);
        MailFixture.send(context, server, gerda);

        MimeMessage mail = server.mails(gustav).getFirst();
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Eva & Partner · Parley");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("parley@localhost");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress(address));
        assertThat(ReplyMail.calendar(mail)
                        .getComponents()
                        .getFirst()
                        .getRequiredProperty(Property.ORGANIZER)
                        .getValue())
                .endsWith("@parley.test");
        assertThat(server.mails(gerda).getFirst().getHeader("Reply-To")).isNull();
    }

    private static String sequence(MimeMessage message) {
        return ReplyMail.calendar(message)
                .getComponents()
                .getFirst()
                .getRequiredProperty(Property.SEQUENCE)
                .getValue();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

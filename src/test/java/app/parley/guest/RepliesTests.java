package app.parley.guest;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.meeting.TimelineEvent;
import app.parley.meeting.TimelineEventType;
import app.parley.notification.NotificationFixture;
import app.parley.platform.inbox.InboxFixture;
import app.parley.platform.mail.MailFixture;
import app.parley.shared.PersonId;
import app.parley.support.MailServer;
import app.parley.support.TestClock;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations and answers on their way by a real mail server, there by SMTP and back by SMTP and IMAP. */
@ParleyTest
class RepliesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Guests guests;

    @Autowired
    Invitations invitations;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient jdbc;

    private final MailServer server = new MailServer();
    private InboxFixture inbox;
    private MeetingFixture people;
    private GuestFixture fixture;
    private PersonId user;
    private MeetingFixture.Seller expert;
    private MeetingFacts agreed;
    private String gerda;

    @BeforeEach
    void invitedGuest() throws Exception {
        server.user(InboxFixture.ADDRESS);
        inbox = new InboxFixture(context, server);
        people = new MeetingFixture(context);
        fixture = new GuestFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(10_000);
        expert = people.seller(Approval.AUTOMATIC, 100);
        agreed = people.booked(user, expert);
        gerda = GuestFixture.address();
        guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        people.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsInvitationsAsMailProgramsExpectThem() throws Exception {
        MimeMessage invitation = arrived();

        Multipart all = (Multipart) invitation.getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        Multipart words = (Multipart) all.getBodyPart(0).getContent();
        assertThat(all.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(words.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(words.getBodyPart(2).getContentType())
                .isEqualToIgnoringCase("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(all.getBodyPart(1).isMimeType("application/ics")).isTrue();
        assertThat(all.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(ReplyMail.calendar(invitation)
                        .getComponents()
                        .getFirst()
                        .getRequiredProperty(Property.ORGANIZER)
                        .getValue())
                .matches("mailto:answers\\+[a-z0-9]{1,56}@parley\\.test");
    }

    @Test
    void takesTheAnswerOfACalendarProgramAndTellsTheInviterAtOnce() {
        answer().saying("ACCEPTED").send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.ACCEPTED);
        assertThat(people.timeline(agreed)).endsWith(TimelineEventType.GUEST_ACCEPTED);
        assertThat(told("Gerda Gast has accepted")).isEqualTo(1);
        assertThat(inbox.aside()).isZero();
    }

    @Test
    void goesOnAfterAnUpdateAndEndsWithTheCancellation() {
        ReplyMail early = answer().saying("DECLINED");
        move();
        MimeMessage update = arrived();
        assertThat(text(update, Property.SEQUENCE)).isEqualTo("1");
        early.send(server);
        inbox.read();
        assertThat(given()).as("an answer to the earlier time").isEqualTo(GuestAnswer.NONE);

        answer().saying("ACCEPTED").send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.ACCEPTED);

        ReplyMail late = answer().saying("DECLINED").at(people.clock.instant().plusSeconds(60));
        meetings.cancel(expert.id(), agreed.id(), "Ill", null, null);
        MimeMessage cancellation = arrived();
        assertThat(ReplyMail.calendar(cancellation)
                        .getRequiredProperty(Property.METHOD)
                        .getValue())
                .isEqualTo("CANCEL");
        assertThat(text(cancellation, Property.SEQUENCE)).isEqualTo("2");
        late.send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.ACCEPTED);
        assertThat(inbox.aside()).as("understood, and too late").isZero();
    }

    @Test
    void believesTheAnswerThatWasWrittenLastWhicheverArrivesFirst() {
        var now = people.clock.instant();
        answer().saying("DECLINED").at(now).send(server);
        answer().saying("ACCEPTED").at(now.minusSeconds(30)).send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.DECLINED);

        answer().saying("ACCEPTED").sequence(9).at(now.plusSeconds(1)).send(server);
        inbox.read();
        assertThat(given()).as("an answer to a mail that was never sent").isEqualTo(GuestAnswer.DECLINED);

        people.clock.advance(Duration.ofMinutes(5));
        answer().saying("TENTATIVE").send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.TENTATIVE);
        assertThat(told("Gerda Gast may come")).isEqualTo(1);
    }

    @Test
    void letsNoClockThatIsFastKeepLaterAnswersOut() {
        answer().saying("ACCEPTED")
                .at(people.clock.instant().plus(Duration.ofDays(300)))
                .send(server);
        inbox.read();
        people.clock.advance(Duration.ofMinutes(1));
        invitations.answer(token(), GuestAnswer.DECLINED);

        assertThat(given()).isEqualTo(GuestAnswer.DECLINED);
    }

    @Test
    void understandsAnswersThatNameNoOrganizer() {
        answer().withoutOrganizer().send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.ACCEPTED);
    }

    @Test
    void tellsOfSomebodyElseWhoComes() {
        answer().saying("DELEGATED;DELEGATED-TO=\"mailto:hans@guests.test\"").send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.DELEGATED);
        assertThat(guest().throughFor(expert.id())).isEqualTo("hans@guests.test");
        assertThat(guest().throughFor(user)).isNull();
        assertThat(told("Gerda Gast has passed the invitation on")).isEqualTo(1);

        people.clock.advance(Duration.ofMinutes(1));
        answer().as("hans@guests.test")
                .saying("ACCEPTED;DELEGATED-FROM=\"mailto:" + gerda + "\"")
                .send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.ACCEPTED);
        assertThat(guest().throughFor(expert.id())).isEqualTo("hans@guests.test");
        assertThat(timeline().toString()).doesNotContain("hans@guests.test");
    }

    @Test
    void tellsOfTheWishForAnotherTimeAndChangesNothing() {
        answer().counter().saying("TENTATIVE").send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.NONE);
        TimelineEvent event = timeline().getLast();
        assertThat(event.type()).isEqualTo(TimelineEventType.GUEST_REPLIED);
        assertThat(event.data())
                .containsEntry("answer", "COUNTERED")
                .containsEntry("startsAt", agreed.time().start().toString());
        assertThat(told("Suggested time")).isEqualTo(1);
    }

    @Test
    void believesNobodyWithoutTheTagOfTheInvitation() {
        String genuine = text(arrived(), Property.ORGANIZER).substring("mailto:".length());
        char last = genuine.charAt(genuine.indexOf('@') - 1);
        String tampered = genuine.replace(last + "@", (last == '1' ? '2' : '1') + "@");
        MeetingFacts other = people.booked(user, expert);
        String gustav = GuestFixture.address();
        guests.invite(expert.id(), other.id(), List.of(new NewGuest(gustav, "Gustav", "Gast")));
        fixture.write();
        MailFixture.send(context, server, gustav);
        String another =
                text(server.mails(gustav).getLast(), Property.ORGANIZER).substring("mailto:".length());

        answer().addressedTo(InboxFixture.ADDRESS).send(server);
        answer().addressedTo(tampered).send(server);
        answer().addressedTo(another).send(server);
        answer().of("somebody-elses@parley.test").send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.NONE);
        assertThat(guests.of(expert.id(), other.id()).guests().getFirst().answer())
                .isEqualTo(GuestAnswer.NONE);
        assertThat(inbox.aside()).isEqualTo(4);
    }

    @Test
    void takesAMailOnceAlsoWhenACrashKeptItFromBeingMarked() {
        answer().saying("ACCEPTED").named("<the-same@guests.test>").send(server);
        inbox.read();
        invitations.answer(token(), GuestAnswer.DECLINED);
        int events = timeline().size();
        people.clock.advance(Duration.ofMinutes(1));

        inbox.forgetThatAnythingWasRead();
        answer().saying("ACCEPTED").named("<the-same@guests.test>").send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.DECLINED);
        assertThat(timeline()).hasSize(events);
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void endsACircleOfProgramsThatAnswerEachOther() {
        answer().with("Auto-Submitted", "auto-replied").send(server);
        inbox.read();
        assertThat(given()).isEqualTo(GuestAnswer.NONE);

        for (int i = 0; i < 35; i++) {
            answer().saying(i % 2 == 0 ? "ACCEPTED" : "DECLINED")
                    .at(people.clock.instant().minusSeconds(50 - i))
                    .send(server);
        }
        inbox.read();

        assertThat(timeline().stream()
                        .filter(it -> it.type() == TimelineEventType.GUEST_ACCEPTED
                                || it.type() == TimelineEventType.GUEST_DECLINED))
                .hasSize(30);
        assertThat(inbox.aside()).isEqualTo(6);
    }

    @Test
    void tellsNobodyWhereTheSwitchIsOff() {
        guests.set(expert.id(), agreed.id(), null, false);
        answer().saying("TENTATIVE").send(server);
        inbox.read();

        assertThat(given()).isEqualTo(GuestAnswer.TENTATIVE);
        assertThat(told("Gerda Gast")).isZero();
    }

    @Test
    void hearsNothingMoreFromWhoeverWasRemoved() {
        ReplyMail answer = answer();
        guests.remove(expert.id(), agreed.id(), guest().id());
        answer.send(server);
        inbox.read();

        assertThat(people.timeline(agreed)).doesNotContain(TimelineEventType.GUEST_ACCEPTED);
        assertThat(inbox.aside()).isZero();
    }

    /** The newest mail in the guest's mailbox, once all that are due are there. */
    private MimeMessage arrived() {
        fixture.write();
        MailFixture.send(context, server, gerda);
        return server.mails(gerda).getLast();
    }

    /** What stands in the link of the mail that arrived first; of a mail that was sent, none is kept. */
    private String token() {
        return ReplyMail.token(server.mails(gerda).getFirst());
    }

    private ReplyMail answer() {
        return ReplyMail.to(arrived(), people.clock.instant());
    }

    private static String text(MimeMessage message, String property) {
        Calendar calendar = ReplyMail.calendar(message);
        return calendar.getComponents().getFirst().getRequiredProperty(property).getValue();
    }

    private void move() {
        meetings.proposeNewTime(expert.id(), agreed.id(), agreed.time().start().plus(Duration.ofMinutes(30)), null);
        meetings.acceptNewTime(user, agreed.id(), null);
    }

    private Guest guest() {
        return guests.of(expert.id(), agreed.id()).guests().getFirst();
    }

    private GuestAnswer given() {
        return guest().answer();
    }

    private List<TimelineEvent> timeline() {
        return meetings.timeline(agreed.id(), null);
    }

    /** How many mails told the expert so. */
    private long told(String words) {
        new NotificationFixture(context).tell();
        return jdbc.sql("""
                select count(*) from outbox_mail
                 where recipient = (select email from account where id = :expert)
                   and kind = 'guest-answered' and body like '%' || :words || '%'
                """)
                .param("expert", expert.id().value())
                .param("words", words)
                .query(Long.class)
                .single();
    }
}

package app.parley.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentFixture;
import app.parley.attachment.AttachmentLink;
import app.parley.attachment.AttachmentLinkExpired;
import app.parley.attachment.AttachmentLinks;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What guests get of a meeting's files, as src/docs/rules/attachments.md has it. */
@ParleyTest
class GuestFilesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Guests guests;

    @Autowired
    Invitations invitations;

    @Autowired
    GuestFiles files;

    @Autowired
    AttachmentLinks links;

    @Autowired
    TestClock clock;

    private MeetingFixture people;
    private GuestFixture fixture;
    private PersonId user;
    private MeetingFixture.Seller expert;
    private MeetingFacts meeting;
    private Attachment file;

    @BeforeEach
    void aMeetingWithAFile() {
        clock.set(TestClock.START);
        people = new MeetingFixture(context);
        fixture = new GuestFixture(context);
        user = people.user(10_000);
        expert = people.seller(Approval.AUTOMATIC, 100);
        meeting = people.booked(user, expert);
        file = AttachmentFixture.added(context, expert.id(), meeting.id());
    }

    @Test
    void givesAGuestTheFilesByALinkOfTheirOwnThatExpires() {
        String token = invited(meeting);
        assertThat(files.of(token)).containsExactly(file);

        AttachmentLink link = files.link(token, file.id());
        assertThat(links.follow(secret(link))).isEqualTo(file);
        clock.set(link.validUntil().plusSeconds(1));
        assertThatExceptionOfType(AttachmentLinkExpired.class).isThrownBy(() -> links.follow(secret(link)));
    }

    @Test
    void namesTheFilesInTheInvitationAndLeadsToTheGuestsPage() {
        String address = GuestFixture.address();
        guests.invite(user, meeting.id(), List.of(new NewGuest(address, "Gerda", "Gast")));
        fixture.write();

        GuestFixture.Letter mail = fixture.mails(address).getFirst();
        assertThat(mail.body()).containsPattern("Files: Notes.txt\nhttp.*/guest/" + mail.token());
    }

    @Test
    void hasNothingForAnotherMeetingsGuest() {
        MeetingFacts other = people.booked(user, expert);
        Attachment others = AttachmentFixture.added(context, user, other.id());
        String token = invited(meeting);

        assertThat(files.of(token)).doesNotContain(others);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.link(token, others.id()));
    }

    @Test
    void endsWithARemovedGuestAlsoWhatTheyWereGivenBefore() {
        String token = invited(meeting);
        AttachmentLink link = files.link(token, file.id());
        guests.remove(
                user,
                meeting.id(),
                guests.of(user, meeting.id()).guests().getFirst().id());

        assertThatExceptionOfType(InvitationWithdrawn.class).isThrownBy(() -> files.of(token));
        assertThatExceptionOfType(InvitationWithdrawn.class).isThrownBy(() -> files.link(token, file.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.follow(secret(link)));
    }

    @Test
    void endsForWhoeverDeclinesUntilTheyAccept() {
        String token = invited(meeting);
        AttachmentLink link = files.link(token, file.id());
        invitations.answer(token, GuestAnswer.DECLINED);

        assertThat(files.of(token)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.link(token, file.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.follow(secret(link)));

        invitations.answer(token, GuestAnswer.ACCEPTED);
        assertThat(files.of(token)).containsExactly(file);
    }

    @Test
    void endsWithAMeetingThatComesToNothing() {
        String token = invited(meeting);
        people.meetings.cancel(expert.id(), meeting.id(), "I am ill", null, null);

        assertThat(files.of(token)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.link(token, file.id()));
    }

    @Test
    void isNothingForTamperedTokens() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.of("no-such-token"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.link("no-such-token", file.id()));
    }

    private String invited(MeetingFacts to) {
        return fixture.invitation(user, to.id());
    }

    private static String secret(AttachmentLink link) {
        return link.path().substring("/attachments/".length());
    }
}

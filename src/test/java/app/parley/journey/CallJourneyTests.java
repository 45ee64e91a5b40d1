package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.account.Account;
import app.parley.account.MailboxFixture;
import app.parley.account.Role;
import app.parley.collaboration.Calls;
import app.parley.collaboration.NewCalls;
import app.parley.meeting.Gate;
import app.parley.meeting.Meetings;
import app.parley.meeting.PersonalLink;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationFixture;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationRole;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.support.SecondInstance;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague is asked into a running meeting and learns of it on whatever page is open, at once. */
class CallJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-12-03T09:00:00Z");

    /** Milliseconds; much less than a page that looks now and then would take. */
    private static final double AT_ONCE = 15_000;

    private Account ben;
    private MeetingId meeting;

    @BeforeEach
    void aRunningMeetingAndAColleague() {
        OrganisationFixture organisations = new OrganisationFixture(context);
        ben = town.account("Ben Colleague", "ben" + Ids.next().toString().substring(24), Role.USER);
        OrganisationId organisation = organisations.founded(town.eva.id());
        organisations.join(organisation, town.eva.id(), ben, OrganisationRole.EXPERT);
        organisations.team(
                organisation, town.eva.id(), new CallingTerms(true, true, false, true), town.eva.id(), ben.id());
        meeting = town.book(town.una, STARTS, "Rental contract");
        clock.set(STARTS);
        context.getBean(Gate.class).enter(evasLink().substring("/join/".length()));
    }

    @BothWidths
    void readsAtOnceOnAnOpenPageWhoAsksAndJoins(int width) {
        Visitor bens = signedIn(ben, width);
        bens.opens("/meetings");
        bens.sees("My meetings");

        call(context);

        assertThat(asked(bens)).isVisible(atOnce());
        assertThat(asked(bens)).containsText("Eva Novak asks you into a running meeting: Rental contract");
        bens.looksAtItInEveryLook();
        bens.photographs("asked");
        asked(bens).getByText("Answer").click();
        bens.sees("You are called");
        bens.presses("Join now Rental contract");
        enters(bens);
        assertThat(asked(bens)).hasCount(0);
    }

    @Test
    void theQuestionGoesFromTheOpenPageWhenItIsWithdrawn() {
        Visitor bens = signedIn(ben, 390);
        bens.opens("/meetings");
        call(context);
        assertThat(asked(bens)).isVisible(atOnce());

        Calls calls = context.getBean(Calls.class);
        calls.of(town.eva.id(), meeting).forEach(call -> calls.remove(town.eva.id(), meeting, call.id()));

        assertThat(asked(bens)).hasCount(0);
    }

    @Test
    void hearsOfACallThatWasMadeAtAnotherInstance() {
        Visitor bens = signedIn(ben, 1280);
        bens.opens("/meetings");
        try (SecondInstance second = new SecondInstance(context)) {
            call(second.context());

            assertThat(asked(bens)).isVisible(atOnce());
        }
    }

    @Test
    void isAskedOnTheNextPageWithoutScripts() {
        Visitor bens = strangerWithoutScripts(390);
        bens.signsIn(ben.email());
        call(context);

        bens.opens("/meetings");

        assertThat(asked(bens)).isVisible();
    }

    @BothWidths
    void theHostCallsFromWithinTheRoomAndSeesThereWhoComes(int width) {
        Visitor evas = inTheRoom(signedIn(town.eva, width), evasLink());
        evas.unfolds("Call colleagues");
        evas.unfolds("Support");
        evas.presses("Ask");
        assertThat(evas.page.locator("#calling .errors")).containsText("This is required");

        evas.chooses("Ben Colleague");
        evas.page.locator("#comment").fill("Do you know this form?");
        evas.presses("Ask");
        assertThat(called(evas)).containsText("Asked, not answered yet");
        evas.photographs("room-host");
        Visitor bens = signedIn(ben, width);
        bens.opens("/invitations");
        bens.reads("Do you know this form?");
        bens.presses("Join now Rental contract");
        assertThat(bens.button("Enter now")).isVisible();

        assertThat(called(evas)).containsText("Joined: 1 of 7", new ContainsTextOptions().setTimeout(AT_ONCE));
        evas.presses("End participation Ben Colleague");
        assertThat(called(evas)).not().containsText("Ben Colleague");
        evas.looksAtItInEveryLook();
        assertThat(evas.page.getByText("You are in the room.")).isVisible();
    }

    @Test
    void aTeamIsAskedFromWithinTheRoomWithOneButton() {
        signedIn(ben, 1280).opens("/meetings");
        Visitor evas = inTheRoom(signedIn(town.eva, 1280), evasLink());
        evas.unfolds("Call colleagues");
        evas.unfolds("Support");
        evas.presses("Ask the whole team Support");

        assertThat(called(evas)).containsText("Ben Colleague");
    }

    @Test
    void whoeverHostsWithoutBeingSignedInIsLedToTheSignInBesideTheRoom() {
        Visitor evas = inTheRoom(stranger(390), evasLink());
        assertThat(evas.page.getByText("Sign in to call colleagues")).isVisible();
    }

    @Test
    void aSpecialistComesByTheMailedLinkIsSeenByTheHostAndUnknownToTheUser() {
        Visitor unas = inTheRoom(signedIn(town.una, 1280), linkOf(town.una));
        Visitor evas = inTheRoom(signedIn(town.eva, 1280), evasLink());
        evas.unfolds("Call colleagues");
        evas.unfolds("A specialist without an account");
        evas.types("E-mail", "sophie@example.test");
        evas.types("Name", "Sophie Specialist");
        evas.page.locator("#why").fill("You know the register");
        evas.presses("Send the link");
        assertThat(called(evas)).containsText("Joined: 1 of 7");

        String mail = new MailboxFixture(context.getBean(JdbcClient.class)).newest("sophie@example.test");
        Assertions.assertThat(mail).contains("Eva Novak", "You know the register");
        Matcher link = Pattern.compile("/join/\\S+").matcher(mail);
        Assertions.assertThat(link.find()).isTrue();
        Visitor sophies = inTheRoom(stranger(390), link.group());

        assertThat(present(evas)).hasText(new String[] {"Una User", "Eva Novak", "Sophie Specialist"});
        assertThat(present(sophies)).hasCount(3);
        assertThat(sophies.page.getByText("The user does not know that you are here"))
                .isVisible();
        assertThat(present(unas)).hasText(new String[] {"Una User", "Eva Novak"});
        unas.page.reload();
        assertThat(present(unas)).hasCount(2);
        assertThat(unas.page.locator("html")).not().containsText("Sophie");
    }

    private static Visitor inTheRoom(Visitor visitor, String link) {
        visitor.opens(link);
        enters(visitor);
        return visitor;
    }

    private static void enters(Visitor visitor) {
        visitor.presses("Enter now");
        assertThat(visitor.page.getByText("You are in the room.")).isVisible();
    }

    private static Locator called(Visitor visitor) {
        return visitor.page.locator("#called");
    }

    private static Locator present(Visitor visitor) {
        return visitor.page.locator("[data-present] .person");
    }

    private String evasLink() {
        return linkOf(town.eva);
    }

    private String linkOf(Account account) {
        return context.getBean(Gate.class)
                .linkOf(account.id(), context.getBean(Meetings.class).get(meeting))
                .map(PersonalLink::path)
                .orElseThrow();
    }

    private void call(ApplicationContext instance) {
        instance.getBean(Calls.class)
                .call(town.eva.id(), meeting, new NewCalls(List.of(ben.id()), null, "Do you know this form?"));
    }

    private static Locator asked(Visitor visitor) {
        return visitor.page.locator("#call-bar .call-bar-line");
    }

    private static IsVisibleOptions atOnce() {
        return new IsVisibleOptions().setTimeout(AT_ONCE);
    }
}

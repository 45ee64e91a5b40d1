package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.account.Account;
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
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A colleague is asked into a running meeting and learns of it on whatever page is open, at once. */
class CallJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-12-03T09:00:00Z");

    /** Milliseconds; much less than a page that looks now and then would take. */
    private static final double AT_ONCE = 10_000;

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
        PersonalLink evas = context.getBean(Gate.class)
                .linkOf(town.eva.id(), context.getBean(Meetings.class).get(meeting))
                .orElseThrow();
        context.getBean(Gate.class).enter(evas.path().substring("/join/".length()));
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
        bens.presses("Enter now");
        assertThat(bens.page.getByText("You are in the room.")).isVisible();
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

    private void call(ApplicationContext instance) {
        instance.getBean(Calls.class)
                .call(town.eva.id(), meeting, new NewCalls(List.of(ben.id()), null, "Do you know this form?"));
    }

    private static Locator asked(Visitor visitor) {
        return visitor.page.locator("#asked .asked-line");
    }

    private static IsVisibleOptions atOnce() {
        return new IsVisibleOptions().setTimeout(AT_ONCE);
    }
}

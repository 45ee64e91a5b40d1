package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.settlement.Answer;
import app.parley.shared.MeetingId;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;

/** The meeting's page changes by itself while it is looked at. */
class LiveMeetingJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");

    /** In which a page looks at the latest at what has changed. */
    private static final long A_ROUND = 16_000;

    @BothWidths
    void theWayInAppearsWhenTheLinkOpens(int width) {
        Visitor una = at(town.book(town.una, STARTS, "Rental contract"), width);
        Locator join = una.page.locator("#join");
        assertThat(join).hasCount(0);
        una.reads("starts in 3 days");
        una.unfolds("More options");

        clock.set(STARTS.minus(Duration.ofMinutes(15)));
        una.page.clock().fastForward(A_ROUND);
        assertThat(join).isVisible();
        una.reads("starts in 15 minutes");
        assertThat(una.page.locator("#live-said")).containsText("The room is open.");
        assertThat(una.page.locator("#more")).hasAttribute("open", "");
        una.sees("Rental contract");
    }

    @BothWidths
    void whatIsTypedStaysWhileTheMeetingIsSettledBeside(int width) {
        MeetingId meeting = town.book(town.una, STARTS, "Rental contract");
        clock.set(STARTS.plus(Duration.ofMinutes(31)));
        Visitor una = at(meeting, width);
        una.types("Comment", "I have been waiting since");
        town.answer(town.eva, meeting, Answer.FAILED_BECAUSE_OF_ME);
        una.page.evaluate("document.addEventListener('htmx:beforeRequest', () => (window.looked = true))");
        una.page.clock().fastForward(A_ROUND);
        una.page.waitForFunction("window.looked");
        assertThat(una.field("Comment")).hasValue("I have been waiting since");
        una.chooses("It went smoothly");
        una.presses("Send my answer");
        una.isAnswered(409);
        assertThat(una.field("Comment")).hasValue("I have been waiting since");
        una.presses("Send my answer");
        una.reads("Thank you, your answer is kept.", "The user does not pay.");
    }

    @BothWidths
    void theListLeadsIntoTheRoomWhenItOpens(int width) {
        town.book(town.una, STARTS, "Rental contract");
        town.book(town.una, STARTS.plus(Duration.ofDays(1)), "Deposit");
        Visitor una = signedIn(town.una, width);
        una.opens("/meetings");
        una.sees("My meetings");
        assertThat(una.page.locator("#next")).containsText("starts in 3 days");
        assertThat(una.page.locator("#next")).containsText("Rental contract");
        assertThat(una.page.locator(".meetings article")).hasCount(1);
        clock.set(STARTS.minus(Duration.ofMinutes(1)));
        una.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        una.follows("Join the meeting");
        una.presses("Enter now");
        assertThat(una.page.getByText("You are in the room.")).isVisible();
    }

    @BothWidths
    void whatWaitsForSomebodyIsOnAListOfItsOwnUntilItIsAnswered(int width) {
        MeetingId answered = town.book(town.una, STARTS, "Rental contract");
        town.book(town.una, STARTS.plus(Duration.ofHours(1)), "Deposit");
        clock.set(STARTS.plus(Duration.ofHours(2)));
        town.answer(town.una, answered, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        Visitor una = signedIn(town.una, width);
        una.opens("/meetings?show=waiting");
        una.sees("My meetings");
        assertThat(una.page.locator(".meetings article")).hasCount(1);
        una.reads("Deposit");
        assertThat(una.page.locator(".tabs .count")).hasText("1");
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/meetings?show=waiting");
        assertThat(eva.page.locator(".meetings article")).hasCount(2);
        eva.opens("/meetings?show=past");
        eva.sees("My meetings");
        assertThat(eva.page.locator(".meetings article")).hasCount(2);
    }

    private Visitor at(MeetingId meeting, int width) {
        Visitor una = signedIn(town.una, width);
        una.page.clock().install();
        una.opens("/meetings/" + meeting);
        una.sees("Rental contract");
        return una;
    }
}

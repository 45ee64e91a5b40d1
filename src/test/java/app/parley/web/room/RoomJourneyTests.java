package app.parley.web.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import app.parley.meeting.TimelineEventType;
import app.parley.support.TestClock;
import app.parley.web.join.AgreedMeeting;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class RoomJourneyTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));
    private static final Instant OPENS = STARTS.minus(Duration.ofMinutes(15));
    private static final double PATIENCE = 15_000;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private final List<BrowserContext> browsers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private AgreedMeeting meeting;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
        clock.set(STARTS);
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void linksLeadStraightToTheRoomWhereBothSeeEachOtherComeAndGo() {
        Page ursula = enter(meeting.usersPath());
        awaitPeople(ursula, "Ursula <b>User</b>");
        assertThat(ursula.locator("[data-alone]")).isVisible();

        Page erik = enter(meeting.expertsPath());
        awaitPeople(ursula, "Ursula <b>User</b>", "Erik Expert");
        awaitPeople(erik, "Ursula <b>User</b>", "Erik Expert");
        assertThat(ursula.url()).endsWith("/room/" + meeting.id());
        assertThat(ursula.locator("[data-alone]")).isHidden();
        assertThat(ursula.getByText("You are in the room.")).isVisible();
        assertThat(ursula.getByText("Refresh")).isHidden();
        assertThat(ursula.locator(".left").first()).containsText("29:5", within());

        erik.locator(".controls").getByText("Leave the room").click();
        awaitPeople(ursula, "Ursula <b>User</b>");
        erik.locator("main a.button").first().click();
        erik.getByText("Enter now").click();
        awaitPeople(ursula, "Ursula <b>User</b>", "Erik Expert");

        clock.set(STARTS.plus(Duration.ofMinutes(91)));
        assertThat(ursula.locator("h1")).hasText("The room has closed", patiently());
        assertThat(erik.locator("h1")).hasText("The room has closed", patiently());
        assertThat(meeting.attended(TimelineEventType.EXPERT_ATTENDED)).isEqualTo(1);
        assertThat(complaints).allMatch(complaint -> complaint.contains("403"));
    }

    @Test
    void theOlderWindowIsToldAndMayTakeOver() {
        Page older = enter(meeting.usersPath());
        awaitPeople(older, "Ursula <b>User</b>");
        Page newer = enter(meeting.usersPath());
        awaitPeople(newer, "Ursula <b>User</b>");

        assertThat(older.getByText("in another window")).isVisible(soon());
        older.getByText("Continue here").click();

        assertThat(newer.getByText("in another window")).isVisible(soon());
    }

    @Test
    void whoeverComesEarlyIsTakenInWhenTheRoomOpens() {
        clock.set(OPENS.minusSeconds(3));
        Page ursula = open(meeting.usersPath(), true);
        assertThat(ursula.locator("h1")).hasText("The room is not open yet");

        clock.set(OPENS);
        ursula.getByText("Enter now").click();

        awaitPeople(ursula, "Ursula <b>User</b>");
    }

    @Test
    void whoeverIsInsideLearnsThatTheMeetingWasMoved() {
        clock.set(OPENS);
        Page ursula = enter(meeting.usersPath());
        awaitPeople(ursula, "Ursula <b>User</b>");

        meeting.move(STARTS.plus(Duration.ofDays(1)));

        assertThat(ursula.locator("h1")).hasText("This meeting was moved or cancelled", patiently());
    }

    @Test
    void aButtonEntersWithoutJavaScript() {
        Page ursula = open(meeting.usersPath(), false);
        ursula.getByText("Enter the room").click();

        assertThat(ursula.locator("h1")).hasText("Contracts & <i>more</i> 🙂");
        assertThat(ursula.getByText("Refresh")).isVisible();
        assertThat(ursula.locator(".left").first()).hasText("30:00");
        assertThat(ursula.getByText("A video meeting needs JavaScript")).isVisible();
        assertThat(ursula.getByText("You are in the room.")).isHidden();
        assertThat(ursula.getByText("Enter now")).isHidden();
        ursula.locator("[data-outside]").getByText("Leave the room").click();
        assertThat(ursula.locator("h1")).hasText("You have left the room");
    }

    /** Enters as soon as the devices are looked at. */
    private Page enter(String link) {
        Page page = open(link, true);
        page.getByText("Enter now").click();
        return page;
    }

    private Page open(String link, boolean javaScript) {
        BrowserContext browser = Browser.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin")
                        .setJavaScriptEnabled(javaScript));
        browsers.add(browser);
        Page page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + link);
        return page;
    }

    private static void awaitPeople(Page page, String... names) {
        assertThat(page.locator("[data-present] .person")).hasText(names, new HasTextOptions().setTimeout(PATIENCE));
    }

    private static HasTextOptions patiently() {
        return new HasTextOptions().setTimeout(PATIENCE);
    }

    private static IsVisibleOptions soon() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static ContainsTextOptions within() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }
}

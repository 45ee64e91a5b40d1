package app.parley.web.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import app.parley.platform.Ids;
import app.parley.support.TestClock;
import app.parley.video.Attendee;
import app.parley.video.Presences;
import app.parley.video.RoomRole;
import app.parley.video.VideoRooms;
import app.parley.web.join.AgreedMeeting;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People see and hear each other: real browsers, each in a process of its own, each through a link of its own. */
@ParleyTest
class RoomVideoTests {

    /** Several browsers that draw and decode at once leave a small machine little time for anything else. */
    private static final double PATIENCE = 60_000;

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    VideoRooms rooms;

    @Autowired
    Presences presences;

    @Autowired
    RoomHub hub;

    private final List<AutoCloseable> open = new ArrayList<>();
    private AgreedMeeting meeting;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
        clock.set(STARTS);
    }

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void beAsUsual() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterEach
    void closeBrowsers() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void twoSeeAndHearEachOtherUntilTheRoomCloses() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        var elsewhere = Browser.another();
        open.add(elsewhere);
        Guest erik = guest(elsewhere, meeting.expertsPath()).enters();

        ursula.seesAndHears(1);
        erik.seesAndHears(1);
        assertThat(ursula.complaints()).isEmpty();
        assertThat(erik.complaints()).isEmpty();

        clock.set(STARTS.plus(Duration.ofMinutes(91)));
        ursula.reads("The room has closed");
        erik.reads("The room has closed");
    }

    @Test
    void whatIsShownAndWrittenArrives() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        Guest erik = guest(Browser.get(), meeting.expertsPath()).enters();
        ursula.seesAndHears(1);
        Object before = ursula.connections();

        erik.page.getByText("Show my screen").click();
        assertThat(ursula.page.locator(".tile.screen")).containsText("Screen of Erik Expert");
        assertThat(ursula.page.locator(".tile.screen video")).isVisible();
        erik.page.getByText("Show my screen").click();
        assertThat(ursula.page.locator(".tile.screen")).hasCount(0);

        ursula.page.getByLabel("Your message").fill("<b>Hello</b> 🙂");
        ursula.page.getByLabel("Your message").press("Enter");
        assertThat(erik.page.locator(".chat-entry [data-text]")).hasText("<b>Hello</b> 🙂");
        assertThat(ursula.page.locator(".chat-entry.own [data-text]")).hasText("<b>Hello</b> 🙂");
        assertThat(ursula.connections()).isEqualTo(before);
    }

    @Test
    void whoeverHasNoCameraAndRefusesTheMicrophoneIsToldAndSeesTheOthersAllTheSame() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        Guest erik = Guest.withoutDevices(Browser.get(), "http://localhost:" + port + meeting.expertsPath());
        open.add(erik);
        assertThat(erik.page.locator("[data-lobby]").getByText("No camera was found"))
                .isVisible();
        assertThat(erik.page.locator("[data-lobby]").getByText("does not let Parley use the microphone"))
                .isVisible();

        erik.enters();
        erik.seesOthers(1);
        assertThat(erik.page.locator("[data-inside]").getByText("No camera was found"))
                .isVisible();
        assertThat(ursula.page.locator("[data-present] li").last()).containsText("microphone off");
        assertThat(ursula.tiles().last().locator("[data-initials]")).hasText("EE");
        assertThat(erik.complaints()).isEmpty();
    }

    @Test
    void aLineThatBreaksComesBackAndThePicturesGoOn() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        Guest erik = guest(Browser.get(), meeting.expertsPath()).enters();
        ursula.seesAndHears(1);
        Object before = ursula.connections();

        hub.stop();
        hub.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> presences.stays(List.of(meeting.id())).size() == 4);
        ursula.isInside();
        erik.isInside();

        ursula.seesAndHears(1);
        erik.seesAndHears(1);
        assertThat(ursula.connections()).isEqualTo(before);
    }

    @Test
    void whoeverIsCutOffIsConnectedAnew() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        Guest erik = guest(Browser.get(), meeting.expertsPath()).enters();
        ursula.seesAndHears(1);

        erik.page.evaluate("document.querySelector('[data-room]').connections()[0].connection.close()");
        ursula.isConnectedAnew();
        ursula.seesAndHears(1);
        erik.seesAndHears(1);

        erik.page.reload();
        erik.isInside();
        ursula.seesAndHears(1);
        erik.seesAndHears(1);
    }

    @Test
    void threeAndFourSeeEachOther() {
        Guest ursula = guest(Browser.get(), meeting.usersPath()).enters();
        Guest erik = guest(Browser.get(), meeting.expertsPath()).enters();
        Guest third = guest(Browser.get(), ticket("Gustav Guest")).enters();
        List.of(ursula, erik, third).forEach(guest -> guest.seesAndHears(2));

        Guest fourth = guest(Browser.get(), ticket("Frieda Fourth")).enters();
        List.of(ursula, erik, third, fourth).forEach(guest -> guest.seesAndHears(3));
        assertThat(fourth.page.locator("[data-present] .person"))
                .hasText(
                        new String[] {"Ursula <b>User</b>", "Erik Expert", "Gustav Guest", "Frieda Fourth"},
                        new HasTextOptions().setTimeout(PATIENCE));
    }

    private String ticket(String name) {
        return "/room/" + meeting.id() + "?entry="
                + rooms.admit(meeting.id(), Attendee.of(Ids.next(), name, RoomRole.USER), STARTS);
    }

    private Guest guest(com.microsoft.playwright.Browser browser, String path) {
        Guest guest = new Guest(browser, "http://localhost:" + port + path);
        open.add(guest);
        return guest;
    }
}

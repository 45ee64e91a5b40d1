package app.parley.web.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import app.parley.platform.Ids;
import app.parley.support.SecondInstance;
import app.parley.support.TestClock;
import app.parley.video.Attendee;
import app.parley.video.RoomRole;
import app.parley.video.VideoRooms;
import app.parley.web.join.AgreedMeeting;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Several instances of the application serve one room. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomInstancesTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    VideoRooms rooms;

    @Autowired
    ApplicationContext context;

    private SecondInstance second;
    private AgreedMeeting meeting;

    @BeforeAll
    void startAnother() {
        second = new SecondInstance(context);
    }

    @AfterAll
    void stopTheOther() {
        second.close();
    }

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
        clock.set(STARTS);
    }

    @Test
    void whoeverSitsAtAnotherInstanceIsSeenAndHeardAllTheSame() {
        try (Guest ursula = new Guest(Browser.get(), "http://localhost:" + port + meeting.usersPath());
                Guest erik = new Guest(Browser.get(), "http://localhost:" + second.port() + meeting.expertsPath())) {
            ursula.enters();
            erik.enters();

            ursula.seesAndHears(1);
            erik.seesAndHears(1);
            erik.page.getByLabel("Your message").fill("From afar");
            erik.page.getByLabel("Your message").press("Enter");
            assertThat(ursula.page.locator(".chat-entry [data-text]")).hasText("From afar");

            erik.page.locator(".controls").getByText("Leave the room").click();
            assertThat(ursula.tiles()).hasCount(1, new HasCountOptions().setTimeout(60_000));
        }
    }

    @Test
    void signalsOfTenKilobytesPassFromInstanceToInstanceInOrder() {
        RoomClient ursula = RoomClient.connect(port, meeting.id(), pass("Ursula"));
        String sender = ursula.id();
        RoomClient erik = RoomClient.connect(second.port(), meeting.id(), pass("Erik"));
        String receiver = erik.id();
        ursula.awaitPresent("Ursula", "Erik");

        String sdp = "v=0 ".repeat(2_500);
        for (int i = 1; i <= 20; i++) {
            ursula.say("{\"type\": \"signal\", \"to\": \"%s\", \"data\": {\"n\": %d, \"sdp\": \"%s\"}}"
                    .formatted(receiver, i, sdp));
        }

        for (int i = 1; i <= 20; i++) {
            assertThat(erik.awaitMessage("\"type\":\"signal\"")).contains(sender, "\"n\":" + i + ",", sdp);
        }
    }

    @Test
    void theNewerConnectionWinsOnWhicheverInstance() {
        String pass = pass("Ursula");
        RoomClient older = RoomClient.connect(port, meeting.id(), pass);
        older.awaitPresent("Ursula");

        RoomClient newer = RoomClient.connect(second.port(), meeting.id(), pass);

        assertThat(older.closeCode()).isEqualTo(4409);
        newer.awaitPresent("Ursula");
    }

    private String pass(String name) {
        return rooms.pass(
                rooms.redeem(rooms.admit(meeting.id(), Attendee.of(Ids.next(), name, RoomRole.USER), STARTS)));
    }
}

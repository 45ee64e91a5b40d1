package app.parley.web.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import app.parley.platform.Ids;
import app.parley.support.TestClock;
import app.parley.video.Attendee;
import app.parley.video.Presences;
import app.parley.video.Present;
import app.parley.video.RoomEntry;
import app.parley.video.RoomRole;
import app.parley.video.Sending;
import app.parley.video.Signal;
import app.parley.video.Signals;
import app.parley.video.VideoRooms;
import app.parley.web.join.AgreedMeeting;
import app.parley.web.join.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Colleagues in the room: the user gets to know nothing of the masked, and whoever only views sends nothing. */
@ParleyTest
class CalledInTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));
    private static final Attendee MASKED =
            new Attendee(Ids.next(), "Martin Masked", RoomRole.COLLABORATOR, true, false);
    private static final Attendee VIEWER = new Attendee(Ids.next(), "Vera Viewer", RoomRole.COLLABORATOR, false, true);

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
    Signals signals;

    private final List<AutoCloseable> open = new ArrayList<>();
    private AgreedMeeting meeting;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
        clock.set(STARTS);
    }

    @AfterEach
    void closeBrowsers() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void noByteThatReachesTheUserTellsOfAMaskedColleagueWhoSeesBoth() {
        List<String> bytes = new CopyOnWriteArrayList<>();
        Guest ursula = guest(meeting.usersPath());
        ursula.page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> bytes.add(frame.text()));
            socket.onFrameSent(frame -> bytes.add(frame.text()));
        });
        ursula.enters();
        Guest erik = guest(meeting.expertsPath()).enters();
        ursula.seesAndHears(1);

        Guest martin = guest(ticket(MASKED)).enters();
        martin.seesOthers(2);
        assertThat(martin.page.locator("[data-present] .person")).hasCount(3);
        martin.page.getByLabel("Write to the experts").fill("A secret word");
        martin.page.getByLabel("Write to the experts").press("Enter");
        assertThat(erik.page.locator("[data-experts-chat] [data-text]")).hasText("A secret word");
        erik.page.getByLabel("Your message").fill("To all");
        erik.page.getByLabel("Your message").press("Enter");
        assertThat(ursula.page.locator("[data-chat] [data-text]")).hasText("To all");
        UUID presence = presences.in(List.of(meeting.id())).stream()
                .filter(Present::masked)
                .map(Present::presence)
                .findFirst()
                .orElseThrow();

        assertThat(ursula.tiles()).hasCount(2);
        bytes.add(ursula.page.content());
        ursula.page.reload();
        bytes.add(ursula.page.content());
        assertThat(bytes)
                .hasSizeGreaterThan(5)
                .noneMatch(said -> said.contains("Martin")
                        || said.contains(presence.toString())
                        || said.contains(MASKED.participant().toString())
                        || said.contains("secret"));
        assertThat(ursula.complaints()).isEmpty();
        assertThat(erik.complaints()).isEmpty();
        assertThat(martin.complaints()).isEmpty();
    }

    @Test
    void whoeverOnlyViewsEntersWithoutDevicesAndSendsNothing() {
        Guest ursula = guest(meeting.usersPath()).enters();
        Guest vera = guest(ticket(VIEWER));

        vera.isInside();
        vera.seesOthers(1);
        assertThat(vera.page.getByText("You see and hear only")).isVisible();
        assertThat(vera.page.locator("[data-control=microphone]")).isHidden();
        assertThat(vera.page.locator("[data-control=camera]")).isHidden();
        assertThat(ursula.everybodys("audio")).containsExactly(0L);
        assertThat(ursula.everybodys("video")).containsExactly(0L);
    }

    @Test
    void carriesNoMediaOfViewersAndNothingBetweenTheMaskedAndTheUser() {
        UUID user = join(Attendee.of(Ids.next(), "Ursula", RoomRole.USER));
        RoomEntry viewer = entry(VIEWER);
        UUID vera = presences.join(viewer, "call", STARTS);
        RoomEntry masked = entry(MASKED);
        UUID martin = presences.join(masked, "call", STARTS);

        signals.send(viewer, new Signal(user, vera, offer("a=sendrecv")));
        signals.send(masked, new Signal(user, martin, offer("a=recvonly")));
        assertThat(signals.take(List.of(user))).isEmpty();
        signals.send(entry(Attendee.of(Ids.next(), "Ursula", RoomRole.USER)), new Signal(martin, user, "{}"));
        assertThat(signals.take(List.of(martin))).isEmpty();
        signals.send(viewer, new Signal(user, vera, offer("a=recvonly")));
        assertThat(signals.take(List.of(user))).hasSize(1);

        presences.send(vera, new Sending(true, true, true));
        assertThat(presences.in(List.of(meeting.id())))
                .filteredOn(one -> one.presence().equals(vera))
                .singleElement()
                .satisfies(one -> assertThat(one.sending()).isEqualTo(Sending.NOTHING));
    }

    private static String offer(String direction) {
        return "{\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\nm=audio 9 x\\r\\n" + direction + "\\r\\n\"}}";
    }

    @Test
    void thoseOutsideTheExpertsSideFindNobodyMaskedAmongThosePresent() throws Exception {
        String pass = rooms.pass(entry(Attendee.of(Ids.next(), "Ursula", RoomRole.USER)));
        RoomClient ursula = RoomClient.connect(port, meeting.id(), pass);
        ursula.awaitPresent("Ursula");
        RoomClient gustav = connect(Attendee.of(Ids.next(), "Gustav", RoomRole.GUEST));
        gustav.awaitPresent("Ursula", "Gustav");

        connect(MASKED).awaitPresent("Ursula", "Gustav", "Martin Masked");

        assertThat(ursula.neverHears("Martin")).isTrue();
        assertThat(gustav.neverHears("Martin")).isTrue();
        String page = Page.send("GET", port, "/room/" + meeting.id(), Map.of("Cookie", "room-entry=" + pass))
                .body();
        assertThat(page).contains("Ursula", "Gustav").doesNotContain("Martin");
    }

    @Test
    void whatTheExpertsSideWritesAmongItselfReachesNobodyElse() throws Exception {
        RoomClient ursula = connect(Attendee.of(Ids.next(), "Ursula", RoomRole.USER));
        RoomClient gustav = connect(Attendee.of(Ids.next(), "Gustav", RoomRole.GUEST));
        RoomClient erik = connect(Attendee.of(Ids.next(), "Erik", RoomRole.EXPERT));
        RoomClient martin = connect(MASKED);

        erik.say("{\"type\": \"experts-chat\", \"text\": \"A secret of Erik\"}");
        martin.awaitMessage("A secret of Erik");
        martin.say("{\"type\": \"chat\", \"text\": \"A secret of Martin\"}");
        assertThat(erik.awaitMessage("A secret of Martin")).contains("\"type\":\"experts-chat\"");
        ursula.say("{\"type\": \"experts-chat\", \"text\": \"Let me in\"}");
        ursula.say("{\"type\": \"chat\", \"text\": \"To all\"}");

        for (RoomClient outside : List.of(ursula, gustav)) {
            assertThat(outside.neverHears("secret")).isTrue();
            outside.awaitMessage("To all");
        }
        assertThat(martin.awaitMessage("To all")).contains("\"number\":1");
        assertThat(erik.neverHears("Let me in")).isTrue();
    }

    private RoomClient connect(Attendee attendee) {
        return RoomClient.connect(port, meeting.id(), rooms.pass(entry(attendee)));
    }

    private UUID join(Attendee attendee) {
        return presences.join(entry(attendee), "call", STARTS);
    }

    private RoomEntry entry(Attendee attendee) {
        return rooms.redeem(rooms.admit(meeting.id(), attendee, STARTS));
    }

    private String ticket(Attendee attendee) {
        return "/room/" + meeting.id() + "?entry=" + rooms.admit(meeting.id(), attendee, STARTS);
    }

    private Guest guest(String path) {
        Guest guest = new Guest(Browser.get(), "http://localhost:" + port + path);
        open.add(guest);
        return guest;
    }
}

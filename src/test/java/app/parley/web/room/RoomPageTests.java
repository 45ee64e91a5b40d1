package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.support.TestClock;
import app.parley.video.Attendee;
import app.parley.video.Presences;
import app.parley.video.RoomRole;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import app.parley.web.join.AgreedMeeting;
import app.parley.web.join.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class RoomPageTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));
    private static final Instant CLOSES = STARTS.plus(Duration.ofMinutes(90));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    VideoRooms rooms;

    @Autowired
    Presences presences;

    @Autowired
    ApplicationContext context;

    private AgreedMeeting meeting;
    private String room;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
        room = "/room/" + meeting.id();
        clock.set(STARTS);
    }

    @Test
    void showsWhoIsPresentAndTheTimeLeft() {
        String cookie = enter(meeting.usersPath());
        RoomClient live = RoomClient.connect(port, meeting.id(), cookie.substring("room-entry=".length()));
        live.awaitPresent("Ursula <b>User</b>");

        HttpResponse<String> page = open(cookie);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Contracts &amp; &lt;i&gt;more&lt;/i&gt; 🙂")
                .contains("Ursula &lt;b&gt;User&lt;/b&gt;")
                .contains("30:00")
                .contains("1:30:00")
                .contains("data-socket=\"" + room + "/socket\"");
        assertThat(Page.header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(Page.header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(Page.header(page, "Permissions-Policy"))
                .contains("camera=(self)", "microphone=(self)", "display-capture=(self)", "geolocation=()");
    }

    @Test
    void keepsAVisitWithoutJavaScript() {
        String cookie = enter(meeting.usersPath());
        clock.advance(Duration.ofMinutes(7));
        open(cookie);

        assertThat(rooms.visits(meeting.id())).singleElement().satisfies(visit -> {
            assertThat(visit.firstSeen()).isEqualTo(STARTS);
            assertThat(visit.lastSeen()).isEqualTo(STARTS.plusSeconds(420));
            assertThat(visit.minutes()).isZero();
        });
    }

    @Test
    void leavesAndComesBack() {
        String cookie = enter(meeting.usersPath());
        RoomClient live = RoomClient.connect(port, meeting.id(), cookie.substring("room-entry=".length()));
        live.awaitPresent("Ursula <b>User</b>");
        HttpResponse<String> page = open(cookie);
        clock.advance(Duration.ofMinutes(3));

        HttpResponse<String> left = submitLeave(page, cookie);

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(live.closeCode()).isEqualTo(1000);
        assertThat(presences.in(List.of(meeting.id()))).isEmpty();
        assertThat(rooms.visits(meeting.id())).extracting(Visit::minutes).containsExactly(3L);
        HttpResponse<String> after =
                Page.send("GET", port, Page.header(left, "Location").replaceFirst("^http://[^/]*", ""), cookie(cookie));
        assertThat(after.body()).contains("You have left the room").contains("href=\"" + room + "\"");
        assertThat(open(cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void admitsNobodyWithoutAnEntry() {
        assertThat(Page.get(port, room).statusCode()).isEqualTo(403);
        assertThat(open("room-entry=forged.entry.here").statusCode()).isEqualTo(403);
        assertThat(Page.get(port, "/room/nonsense").statusCode()).isEqualTo(403);
        assertThat(Page.get(port, room).body()).doesNotContain("Contracts");
    }

    @Test
    void admitsNobodyWithTheEntryToAnotherRoom() {
        clock.set(TestClock.START);
        AgreedMeeting other = AgreedMeeting.at(STARTS, context);
        clock.set(STARTS);

        assertThat(Page.send("GET", port, "/room/" + other.id(), cookie(enter(meeting.usersPath())))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void closesWithItsWindow() {
        String cookie = enter(meeting.usersPath());

        clock.set(CLOSES);
        assertThat(open(cookie).statusCode()).isEqualTo(200);
        clock.set(CLOSES.plusMillis(1));
        assertThat(open(cookie).statusCode()).isEqualTo(403);
        assertThat(open(cookie).body()).contains("The room has closed");
    }

    @Test
    void isGoneOnceTheMeetingMoved() {
        clock.set(STARTS.minus(Duration.ofMinutes(10)));
        String cookie = enter(meeting.usersPath());
        meeting.move(STARTS.plus(Duration.ofMinutes(5)));

        assertThat(open(cookie).statusCode()).isEqualTo(410);
    }

    @Test
    void swapsATicketForTheCookieAndACleanAddress() {
        String ticket = rooms.admit(meeting.id(), Attendee.of(meeting.id().value(), "Gustav", RoomRole.USER), STARTS);

        HttpResponse<String> swapped = Page.get(port, room + "?entry=" + ticket);

        assertThat(swapped.statusCode()).isEqualTo(303);
        assertThat(Page.header(swapped, "Location")).endsWith(room);
        assertThat(open(Page.roomCookie(swapped)).statusCode()).isEqualTo(200);
    }

    @Test
    void aTicketOpensItsOwnRoomOnly() {
        String ticket = rooms.admit(meeting.id(), Attendee.of(meeting.id().value(), "Gustav", RoomRole.USER), STARTS);

        for (String wrong : List.of("/room/other?entry=" + ticket, room + "?entry=" + ticket + "x", room + "?entry=")) {
            HttpResponse<String> answer = Page.get(port, wrong);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("room-entry="));
        }
    }

    private String enter(String link) {
        return Page.roomCookie(Page.post(port, link));
    }

    private HttpResponse<String> open(String cookie) {
        return Page.send("GET", port, room, cookie(cookie));
    }

    private HttpResponse<String> submitLeave(HttpResponse<String> page, String cookie) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String session = page.headers().allValues("Set-Cookie").stream()
                .map(set -> set.split(";", 2)[0])
                .reduce(cookie, (all, one) -> all + "; " + one);
        return Page.send("POST", port, room + "/leave", Map.of("Cookie", session, "X-CSRF-TOKEN", token.group(1)));
    }

    private static Map<String, String> cookie(String cookie) {
        return Map.of("Cookie", cookie);
    }
}

package app.parley.web.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.meeting.TimelineEventType;
import app.parley.support.TestClock;
import app.parley.video.VideoRooms;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
@ExtendWith(OutputCaptureExtension.class)
class JoinPageTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));
    private static final Instant OPENS = STARTS.minus(Duration.ofMinutes(15));
    private static final Instant CLOSES = STARTS.plus(Duration.ofMinutes(90));

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    VideoRooms rooms;

    @Autowired
    ApplicationContext context;

    private AgreedMeeting meeting;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
    }

    @Test
    void lookingHasNoConsequence() {
        clock.set(OPENS);
        for (String method : List.of("GET", "HEAD", "GET")) {
            assertThat(Page.send(method, port, meeting.usersPath(), Map.of()).statusCode())
                    .isEqualTo(200);
        }

        assertThat(meeting.attended(TimelineEventType.USER_ATTENDED)).isZero();
        assertThat(rooms.visits(meeting.id())).isEmpty();
    }

    @Test
    void offersToEnterByItselfAndByAButton() {
        clock.set(OPENS);
        HttpResponse<String> page = Page.get(port, meeting.usersPath());

        assertThat(page.body())
                .contains("Contracts &amp; &lt;i&gt;more&lt;/i&gt; 🙂")
                .contains("data-enter")
                .contains("action=\"" + meeting.usersPath() + "\"")
                .contains("/js/join.js")
                .contains("Enter the room</button>");
    }

    @Test
    void leavesNoTrace() {
        for (Instant now : List.of(TestClock.START, OPENS, CLOSES.plusSeconds(1))) {
            clock.set(now);
            HttpResponse<String> page = Page.get(port, meeting.usersPath());

            assertThat(Page.header(page, "Cache-Control")).isEqualTo("no-store");
            assertThat(Page.header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(Page.header(page, "X-Robots-Tag")).isEqualTo("noindex, nofollow");
        }
    }

    @Test
    void enteringCountsOnceAndKeepsEveryVisit() {
        clock.set(OPENS);
        HttpResponse<String> entered = Page.post(port, meeting.usersPath());
        Page.post(port, meeting.usersPath());
        Page.post(port, meeting.expertsPath());

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(Page.header(entered, "Location")).isEqualTo("/room/" + meeting.id());
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("room-entry=")
                        && cookie.contains("Path=/room/" + meeting.id())
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Max-Age"));
        assertThat(meeting.attended(TimelineEventType.USER_ATTENDED)).isEqualTo(1);
        assertThat(meeting.attended(TimelineEventType.EXPERT_ATTENDED)).isEqualTo(1);
        assertThat(rooms.visits(meeting.id())).hasSize(3);
    }

    @Test
    void admitsFromTheFirstInstantToTheLastBothIncluded() {
        assertThat(statusAt(OPENS.minusMillis(1))).isEqualTo(403);
        assertThat(statusAt(OPENS)).isEqualTo(200);
        assertThat(statusAt(CLOSES)).isEqualTo(200);
        assertThat(statusAt(CLOSES.plusMillis(1))).isEqualTo(403);
    }

    @Test
    void saysWhenItOpensInTheViewersZone() {
        HttpResponse<String> page =
                Page.send("GET", port, meeting.usersPath(), Map.of("Cookie", "zone=Europe%2FBratislava"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("The room is not open yet")
                .contains("data-opens-at=\"2026-11-23T09:45:00Z\"")
                .contains("data-now=\"2026-11-23T08:00:00Z\"")
                .contains("10:45")
                .contains("Europe/Bratislava");
    }

    @Test
    void entersNowhereOutsideTheWindow() {
        for (Instant now : List.of(OPENS.minusMillis(1), CLOSES.plusMillis(1))) {
            clock.set(now);
            HttpResponse<String> refused = Page.post(port, meeting.usersPath());

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("room-entry="));
        }
        assertThat(meeting.attended(TimelineEventType.USER_ATTENDED)).isZero();
        assertThat(rooms.visits(meeting.id())).isEmpty();
    }

    @Test
    void saysThatTheOldLinkIsDeadOnceTheMeetingMoved() {
        String old = meeting.usersPath();
        meeting.move(STARTS.plus(Duration.ofMinutes(5)));
        clock.set(STARTS);

        assertThat(Page.get(port, old).statusCode()).isEqualTo(410);
        assertThat(Page.post(port, old).statusCode()).isEqualTo(410);
        assertThat(Page.get(port, old).body()).contains("This link is no longer valid");
        assertThat(statusAt(STARTS)).isEqualTo(200);
    }

    @Test
    void saysThatTheLinkIsDeadOnceTheMeetingIsCancelled() {
        String link = meeting.usersPath();
        meeting.cancel();
        clock.set(STARTS);

        assertThat(Page.get(port, link).statusCode()).isEqualTo(410);
    }

    @Test
    void knowsNoTamperedOrInventedLink() {
        clock.set(OPENS);
        String link = meeting.usersPath();
        for (String wrong :
                List.of(link + "x", link.substring(0, link.length() - 2), "/join/invented", "/join/a.b.c")) {
            HttpResponse<String> page = Page.get(port, wrong);

            assertThat(page.statusCode()).as(wrong).isEqualTo(404);
            assertThat(page.body()).contains("There is no such link");
            assertThat(Page.post(port, wrong).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void speaksFourLanguages() {
        Map<String, String> titles = Map.of(
                "en", "The room is not open yet",
                "de", "Der Raum ist noch nicht offen",
                "cs", "Místnost ještě není otevřená",
                "sk", "Miestnosť ešte nie je otvorená");

        titles.forEach((language, title) -> assertThat(
                        Page.send("GET", port, meeting.usersPath(), Map.of("Accept-Language", language))
                                .body())
                .contains(title));
    }

    @Test
    void refusesToEnterOnTheWordOfAnotherSite() {
        clock.set(OPENS);

        assertThat(Page.send("POST", port, meeting.usersPath(), Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(meeting.attended(TimelineEventType.USER_ATTENDED)).isZero();
    }

    @Test
    void keepsTheSecretOutOfTheLog(CapturedOutput output) {
        String link = meeting.usersPath();
        for (Instant now : List.of(TestClock.START, OPENS, CLOSES.plusSeconds(1))) {
            clock.set(now);
            Page.get(port, link);
            Page.get(port, link + "x");
            Page.post(port, link);
            Page.send("PUT", port, link, Map.of());
        }

        assertThat(output.getAll()).doesNotContain(link.substring("/join/".length()));
    }

    private int statusAt(Instant now) {
        clock.set(now);
        return Page.get(port, meeting.usersPath()).statusCode();
    }
}

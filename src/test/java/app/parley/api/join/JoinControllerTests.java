package app.parley.api.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.api.Api;
import app.parley.meeting.TimelineEventType;
import app.parley.support.TestClock;
import app.parley.web.join.AgreedMeeting;
import app.parley.web.join.Page;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class JoinControllerTests {

    private static final Instant STARTS = TestClock.START.plus(Duration.ofHours(2));

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private AgreedMeeting meeting;

    @BeforeEach
    void agree() {
        clock.set(TestClock.START);
        meeting = AgreedMeeting.at(STARTS, context);
    }

    @Test
    void givesTheRoomTheRoleAndTheMeeting() {
        clock.set(STARTS);

        Api.Answer user = join(meeting.usersPath());
        Api.Answer expert = join(meeting.expertsPath());

        assertThat(user.status()).isEqualTo(200);
        assertThat(user.text("role")).isEqualTo("USER");
        assertThat(user.text("meetingId")).isEqualTo(meeting.id().toString());
        assertThat(expert.text("role")).isEqualTo("EXPERT");
        assertThat(user.header("Cache-Control")).contains("no-store");
        URI room = URI.create(user.text("room"));
        assertThat(room.getScheme()).isEqualTo("http");
        assertThat(room.getPath()).isEqualTo("/room/" + meeting.id());
        assertThat(Page.get(port, room.getPath() + "?" + room.getQuery())
                        .headers()
                        .allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("room-entry="));
    }

    @Test
    void countsOnce() {
        clock.set(STARTS);
        join(meeting.usersPath());
        Api.Answer again = Api.at(port).withKey("again").post(meeting.usersPath(), Map.of());

        assertThat(again.status()).isEqualTo(200);
        assertThat(meeting.attended(TimelineEventType.USER_ATTENDED)).isEqualTo(1);
    }

    @Test
    void saysWhenItOpensAndWhenItClosed() {
        Api.Answer early = join(meeting.usersPath());
        clock.set(STARTS.plus(Duration.ofMinutes(91)));
        Api.Answer late = join(meeting.usersPath());

        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("code")).isEqualTo("link-not-open-yet");
        assertThat(early.text("opensAt")).isEqualTo("2026-11-23T09:45:00Z");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text("code")).isEqualTo("link-closed");
        assertThat(late.text("closedAt")).isEqualTo("2026-11-23T11:30:00Z");
    }

    @Test
    void tellsRevokedFromUnknown() {
        String link = meeting.usersPath();
        meeting.cancel();

        assertThat(join(link).status()).isEqualTo(410);
        assertThat(join(link).text("code")).isEqualTo("link-revoked");
        assertThat(join("/join/invented").status()).isEqualTo(404);
    }

    private Api.Answer join(String link) {
        return Api.at(port).post(link, Map.of());
    }
}

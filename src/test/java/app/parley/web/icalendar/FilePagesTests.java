package app.parley.web.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class FilePagesTests {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/ics/[\\w-]+\\.ics)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MeetingFixture fixture;
    private Account user;
    private Browser browser;

    @BeforeEach
    void aPersonSignedIn() {
        fixture = new MeetingFixture(context);
        user = fixture.account();
        browser = new Browser(port);
        browser.signIn(user.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void showsTheAddressOnceReplacesItAndSwitchesItOff() {
        String first = made();
        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).doesNotContain(first).contains("calendar-feed/removal");

        String second = made();
        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(200);

        browser.submit("/account", "/account/calendar-feed/removal", Map.of());
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(404);
        assertThat(browser.get("/account").body()).doesNotContain("calendar-feed/removal");
    }

    @Test
    void slowsDownWhoeverTriesAddresses() {
        String address = made();
        jdbc.sql("delete from throttle").update();
        for (int i = 0; i < 100; i++) {
            assertThat(browser.get("/ics/guess-" + i + ".ics").statusCode()).isEqualTo(404);
        }
        assertThat(browser.get(address).statusCode()).isEqualTo(429);
        jdbc.sql("delete from throttle").update();
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void linksTheMeetingsPageToItsFile() {
        fixture.give(user.id(), 1_000);
        MeetingFixture.Seller seller = fixture.seller(Approval.AUTOMATIC, 100);
        MeetingFacts meeting = fixture.agreedRequest(user.id(), seller);
        String path = "/meetings/" + meeting.id() + "/meeting.ics";
        assertThat(browser.get("/meetings/" + meeting.id()).body()).contains("href=\"" + path + "\"");

        HttpResponse<String> file = browser.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"meeting.ics\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.body())
                .contains("UID:" + meeting.id() + "@localhost", "STATUS:CONFIRMED")
                .doesNotContain("/join/");
    }

    private String made() {
        browser.submit("/account", "/account/calendar-feed", Map.of());
        Matcher address = ADDRESS.matcher(browser.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}

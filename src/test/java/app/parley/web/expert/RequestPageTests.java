package app.parley.web.expert;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFixture;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class RequestPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BlockedTimes blockedTimes;

    @Autowired
    private TestClock clock;

    private MeetingFixture.Seller seller;
    private Browser browser;
    private String page = "";

    @BeforeEach
    void aUserWhoAsksAnExpert() {
        clock.set(TestClock.START);
        MeetingFixture fixture = new MeetingFixture(context);
        Account user = fixture.account();
        fixture.give(user.id(), 1_000);
        seller = fixture.seller(Approval.AUTOMATIC, 100);
        page = "/requests/" + seller.handle();
        browser = new Browser(port);
        browser.signIn(user.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void suggestsTimesAtWhichTheExpertIsFreeAndSaysNotWhy() {
        blockedTimes.add(
                seller.id(), TimeRange.of(Instant.parse("2026-12-08T23:00:00Z"), Duration.ofHours(12)), "Dentist");

        String shown = browser.submit(page, page, Map.of("pick", "", "date", "2026-12-09"))
                .body();

        assertThat(shown)
                .contains("Find a time", "value=\"2026-12-09T11:00:00Z\"", "class=\"busy\"")
                .doesNotContain("value=\"2026-12-09T10:00:00Z\"", "Dentist", "??");
    }

    @Test
    void putsAPickedTimeIntoTheFormAndKeepsWhatWasTyped() {
        HttpResponse<String> answer =
                browser.submit(page, page, Map.of("pick", "2026-12-09T12:30:00Z", "topic", "Tax & more"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"2026-12-09\"", "value=\"13:30\"", "Tax &amp; more");
    }

    @Test
    void showsTheFormWithoutSuggestionsWhenItDoesNotSayWhatToLookFor() {
        HttpResponse<String> answer = browser.submit(page, page, Map.of("pick", "", "date", "9999-12-31"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Send the request").doesNotContain("name=\"pick\" value=\"2");
    }
}

package app.parley.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class ProposalPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BlockedTimes blockedTimes;

    @Autowired
    private TestClock clock;

    private Account expert;
    private PersonId user;
    private Browser browser;
    private String page = "";

    @BeforeEach
    void anExpertWhoHasMetSomebody() {
        clock.set(TestClock.START);
        MeetingFixture fixture = new MeetingFixture(context);
        expert = fixture.account();
        MeetingFixture.Seller seller = fixture.seller(expert.id(), Approval.AUTOMATIC, 100);
        user = fixture.user(1_000);
        MeetingFacts meeting = fixture.agreedRequest(user, seller);
        page = "/meetings/" + meeting.id() + "/proposal";
        browser = new Browser(port);
        browser.signIn(expert.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void suggestsTimesAtWhichTheExpertIsFree() {
        Instant noon = Instant.parse("2026-12-09T11:00:00Z");
        blockedTimes.add(
                expert.id(), TimeRange.of(Instant.parse("2026-12-08T23:00:00Z"), Duration.ofHours(12)), "Dentist");

        String shown = browser.submit(page, page, Map.of("pick", "", "date", "2026-12-09", "minutes", "60"))
                .body();

        assertThat(shown)
                .contains("value=\"" + noon + "\"")
                .contains("value=\"2026-12-09T15:00:00Z\"")
                .doesNotContain("value=\"2026-12-09T10:00:00Z\"", "value=\"2026-12-09T16:00:00Z\"", "Dentist", "??");
    }

    @Test
    void suggestsNothingWhenTheUserIsBusyAndSaysNotWhy() {
        blockedTimes.add(user, TimeRange.of(Instant.parse("2026-12-08T23:00:00Z"), Duration.ofHours(13)), "Surgery");

        String shown = browser.submit(page, page, Map.of("pick", "", "date", "2026-12-09", "minutes", "60"))
                .body();

        assertThat(shown)
                .contains("value=\"2026-12-09T12:00:00Z\"", "class=\"busy\"")
                .doesNotContain("value=\"2026-12-09T11:00:00Z\"", "Surgery");
    }

    @Test
    void putsAPickedTimeIntoTheFormAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = browser.submit(
                page,
                page,
                Map.of("pick", "2026-12-09T12:30:00Z", "minutes", "45", "price", "77", "topic", "Tax & more"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"2026-12-09\"", "value=\"13:30\"", "value=\"45\"", "value=\"77\"", "Tax &amp; more");
    }

    @Test
    void showsTheFormWithoutSuggestionsWhenItDoesNotSayWhatToLookFor() {
        for (Map<String, String> unclear : List.of(
                Map.of("pick", "", "minutes", "soon"),
                Map.of("pick", "", "minutes", "30", "date", "9999-12-31"),
                Map.of("pick", "", "minutes", "30", "with", "nobody"))) {
            HttpResponse<String> answer = browser.submit(page, page, unclear);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Find a time").doesNotContain("name=\"pick\" value=\"2");
        }
    }
}

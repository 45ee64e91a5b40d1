package app.parley.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.BookingCalendar;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import app.parley.web.booking.Market;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Accepting a new time of a team's booking that passes to a colleague by it. */
@ParleyTest
class HandedOverMeetingTests {

    private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Autowired
    BlockedTimes blockedTimes;

    private Market market;
    private MeetingFacts booked;
    private Account before;
    private Account taker;
    private Browser browser;

    @BeforeEach
    void aNewTimeAtWhichTheExpertIsBusy() {
        clock.set(TestClock.START);
        market = new Market(context);
        BookingCalendar team = market.team(true);
        booked = meetings.book(market.una.id(), Booking.of(team.settings().slug(), THURSDAY, "My lease"));
        boolean isEva = booked.expert().equals(market.eva.id());
        before = isEva ? market.eva : market.max;
        taker = isEva ? market.max : market.eva;
        blockedTimes.add(before.id(), TimeRange.of(FRIDAY, Duration.ofHours(1)), "");
        meetings.proposeNewTime(market.una.id(), booked.id(), FRIDAY, null);
        browser = new Browser(port);
        browser.signIn(before.email(), Market.PASSWORD);
    }

    @Test
    void leadsToTheMeetingsThatAreLeftAndSaysWhoHasItNow() {
        HttpResponse<String> accepted = accept(Map.of());

        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(location(accepted)).isEqualTo("/meetings");
        HttpResponse<String> list = browser.get("/meetings");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("Accepted. At the new time the meeting is with " + taker.displayName())
                .doesNotContain("My lease");
        assertThat(browser.get("/meetings/" + booked.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void saysTheSameToWhoSendsTheFormTwice() {
        Map<String, String> form = Map.of("idempotencyKey", UUID.randomUUID().toString());
        String csrf = browser.token("/meetings/" + booked.id());

        assertThat(location(accept(form, csrf))).isEqualTo("/meetings");
        assertThat(location(accept(form, csrf))).isEqualTo("/meetings");
        assertThat(browser.get("/meetings").body()).contains("the meeting is with " + taker.displayName());
    }

    private HttpResponse<String> accept(Map<String, String> fields) {
        return accept(fields, browser.token("/meetings/" + booked.id()));
    }

    private HttpResponse<String> accept(Map<String, String> fields, String csrf) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", csrf);
        return browser.post("/meetings/" + booked.id() + "/new-time/acceptance", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}

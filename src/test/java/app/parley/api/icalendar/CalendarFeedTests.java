package app.parley.api.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.shared.MeetingId;
import app.parley.support.TestClock;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What calendar programs get, read back with a library as they do. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarFeedTests {

    private static final String FEED = "/me/calendar-feed";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MeetingFixture fixture;
    private Account user;
    private Account expert;
    private MeetingFixture.Seller seller;
    private Api asUser = Api.at(0);

    @BeforeAll
    void people() {
        fixture = new MeetingFixture(context);
        user = fixture.account();
        expert = fixture.account();
        fixture.give(user.id(), 100_000);
        seller = fixture.seller(expert.id(), Approval.AUTOMATIC, 100);
        asUser = Api.at(port).signIn(user.email(), MeetingFixture.PASSWORD);
    }

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @Test
    void showsTheMeetingsOfBothSidesWithoutTheirLinks() throws Exception {
        MeetingFacts meeting = fixture.agreedRequest(user.id(), seller);
        String link = asUser.get("/meetings/" + meeting.id()).text("/myLink/url");

        for (Account side : new Account[] {user, expert}) {
            Api.Answer feed = Api.at(port).get(opened(side)).expect(200);

            assertThat(feed.header("Content-Type")).contains("text/calendar;charset=UTF-8");
            assertThat(feed.header("Cache-Control")).contains("max-age=300, private");
            assertThat(feed.body())
                    .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n", "X-PUBLISHED-TTL:PT15M\r\n")
                    .doesNotContain("/join/")
                    .doesNotContain(link.substring(link.lastIndexOf('/') + 1))
                    .doesNotContain(user.email())
                    .doesNotContain(expert.email());
            VEvent event = event(feed, meeting.id()).orElseThrow();
            assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(event, "SUMMARY")).isEqualTo(meeting.topic());
            assertThat(value(event, "UID")).isEqualTo(meeting.id() + "@localhost");
            assertThat(value(event, "SEQUENCE")).isEqualTo(Long.toString(meeting.version()));
            assertThat(value(event, "DTSTART"))
                    .isEqualTo(meeting.time().start().toString().replaceAll("[-:]", ""));
            assertThat(event.getDateStamp().orElseThrow().getDate()).isEqualTo(TestClock.START);
        }
    }

    @Test
    void tellsRequestsAsTentativeAndWhatWasCalledOffAsCancelledForFourWeeks() throws Exception {
        MeetingFacts requested = fixture.requested(user.id(), seller);
        String address = opened(user);
        assertThat(status(address, requested.id())).contains("TENTATIVE");

        fixture.meetings.cancel(user.id(), requested.id(), "", null, null);
        assertThat(status(address, requested.id())).contains("CANCELLED");
        VEvent cancelled = event(Api.at(port).get(address), requested.id()).orElseThrow();
        assertThat(Long.parseLong(value(cancelled, "SEQUENCE"))).isGreaterThan(requested.version());

        clock.set(requested.time().end().plus(Duration.ofDays(28)).minusSeconds(1));
        assertThat(status(address, requested.id())).contains("CANCELLED");
        clock.set(requested.time().end().plus(Duration.ofDays(28)));
        assertThat(status(address, requested.id())).isEmpty();
    }

    @Test
    void saysNothingNewWhileNothingHasChanged() {
        fixture.agreedRequest(user.id(), seller);
        String address = opened(user);
        String tag = Api.at(port).get(address).expect(200).header("ETag").orElseThrow();

        clock.set(TestClock.START.plusSeconds(60));
        Api again = Api.at(port).with("If-None-Match", tag);
        again.get(address).expect(304);

        fixture.agreedRequest(user.id(), seller);
        assertThat(again.get(address).expect(200).header("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void tellsTheAddressOnceAndKeepsAHashOfIt() {
        Account person = fixture.account();
        Api api = Api.at(port).signIn(person.email(), MeetingFixture.PASSWORD);
        assertThat(api.get(FEED).expect(200).json().path("active").asBoolean()).isFalse();

        Api.Answer made = api.withKey("one-address").post(FEED, Map.of()).expect(201);

        String secret = made.text("url").replaceAll(".*/ics/(.*)\\.ics", "$1");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(api.withKey("one-address").post(FEED, Map.of()).expect(201).text("url"))
                .isEqualTo(made.text("url"));
        Api.Answer shown = api.get(FEED).expect(200);
        assertThat(shown.json().path("active").asBoolean()).isTrue();
        assertThat(shown.json().path("url").isNull()).isTrue();
        assertThat(jdbc.sql("select f::text from icalendar_feed f")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void forgetsAnAddressThatWasReplacedOrSwitchedOff() {
        String first = opened(user);
        String second = opened(user);
        Api.at(port).get(first).expect(404);
        Api.at(port).get(second).expect(200);

        asUser.delete(FEED).expect(204);
        Api.at(port).get(second).expect(404);
        assertThat(asUser.get(FEED).expect(200).json().path("active").asBoolean())
                .isFalse();
        Api.at(port).get("//ics/unknown.ics").expect(404);
    }

    @Test
    void isEmptyForWhoHasNoMeetingsAndGoneWithTheAccount() throws Exception {
        Account person = fixture.account();
        String address = opened(person);
        assertThat(read(Api.at(port).get(address).expect(200)).getComponents()).isEmpty();

        accounts.setEnabled(person.id(), false);
        Api.at(port).get(address).expect(404);
    }

    @Test
    void isClosedToKeys() {
        String key = asUser.post("/me/api-keys", Map.of("name", "Reader", "scopes", new String[] {"meetings:read"}))
                .expect(201)
                .text("secret");
        MeetingFacts meeting = fixture.agreedRequest(user.id(), seller);
        Api.at(port).withToken(key).post(FEED, Map.of()).expect(403);
        Api.at(port).withToken(key).get(FEED).expect(403);
        Api.at(port).withToken(key).get("/meetings/" + meeting.id() + "/ics").expect(200);
    }

    @Test
    void givesOneMeetingToItsSidesAlone() throws Exception {
        MeetingFacts meeting = fixture.meetings.changeDetails(
                expert.id(),
                fixture.agreedRequest(user.id(), seller).id(),
                "A; B, \\C\\n 🙂 " + "long ".repeat(30),
                null,
                null);
        String path = "/meetings/" + meeting.id() + "/ics";

        Api.Answer file = asUser.get(path).expect(200);

        assertThat(file.header("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(value(event(file, meeting.id()).orElseThrow(), "SUMMARY")).isEqualTo(meeting.topic());
        assertThat(file.body().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        Api.at(port)
                .signIn(fixture.account().email(), MeetingFixture.PASSWORD)
                .get(path)
                .expectProblem(404, "not-found");
        Api.at(port).get(path).expectProblem(401, "not-signed-in");
    }

    private String opened(Account person) {
        return "/"
                + URI.create(Api.at(port)
                                .signIn(person.email(), MeetingFixture.PASSWORD)
                                .post(FEED, Map.of())
                                .expect(201)
                                .text("url"))
                        .getPath();
    }

    private Optional<String> status(String address, MeetingId meeting) throws Exception {
        return event(Api.at(port).get(address).expect(200), meeting).map(event -> value(event, "STATUS"));
    }

    private static Optional<VEvent> event(Api.Answer answer, MeetingId meeting) throws Exception {
        return read(answer).getComponents().stream()
                .map(VEvent.class::cast)
                .filter(event -> value(event, "UID").startsWith(meeting.toString()))
                .findFirst();
    }

    private static Calendar read(Api.Answer answer) throws Exception {
        return new CalendarBuilder().build(new StringReader(answer.body()));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}

package app.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Passwords;
import app.parley.account.Role;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.Groups;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.Meetings;
import app.parley.shared.SliceRequest;
import app.parley.support.TestClock;
import app.parley.web.booking.Market;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Forms that are sent after their session has ended. */
@ParleyTest
class KeptFormsTests {

    private static final String[] FROM_OUR_PAGE = {"Sec-Fetch-Site", "same-origin"};

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Autowired
    Accounts accounts;

    private Market market;
    private Browser browser;

    @BeforeEach
    void openTheMarket() {
        clock.set(TestClock.START);
        market = new Market(context);
        browser = new Browser(port);
    }

    @Test
    void bringsABookingBackAfterSignInWithEverythingTypedAndNothingDone() {
        BookingCalendar menu = market.menu(false, true);
        String slug = menu.settings().slug();
        Map<String, String> form = new HashMap<>(Map.of(
                "startsAt", "2026-11-26T09:00:00Z",
                "services", menu.offerings().getFirst().toString(),
                "expert", market.handle(market.eva),
                "zone", "Asia/Tokyo",
                "topic", "My <b>lease</b>",
                "_csrf", "of a session that has ended"));

        HttpResponse<String> sent = browser.post("/bookings/" + slug, form, FROM_OUR_PAGE);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(browser.get(location(sent)))).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").body()).contains("you find everything that you typed");
        browser.signIn(market.una.email(), "not the password");
        String back = location(browser.signIn(market.una.email(), Market.PASSWORD));
        HttpResponse<String> shown = browser.get(back);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("nothing has been sent yet", "value=\"My &lt;b&gt;lease&lt;/b&gt;\"")
                .contains("name=\"services\" value=\"" + menu.offerings().getFirst() + "\"")
                .contains("name=\"expert\" value=\"" + market.handle(market.eva) + "\"")
                .contains("name=\"zone\" value=\"Asia/Tokyo\"", "Book for 100 credits")
                .doesNotContain("of a session that has ended");
        assertThat(booked()).isEmpty();

        HttpResponse<String> again = browser.submit(back, "/bookings/" + slug, form);
        assertThat(location(again)).startsWith("/meetings/");
        assertThat(booked()).hasSize(1);
    }

    @Test
    void keepsTheAnswersOfABookingWhoseSessionWasEndedElsewhere() {
        String slug = market.personal(Market.GOAL).settings().slug();
        browser.signIn(market.una.email(), Market.PASSWORD);
        String page = "/bookings/" + slug + "?startsAt=2026-11-26T09:00:00Z";
        String csrf = browser.token(page);
        context.getBean(Passwords.class).change(market.una.id(), Market.PASSWORD, Market.PASSWORD + "8", "127.0.0.1");
        Map<String, String> form = Map.of(
                "startsAt", "2026-11-26T09:00:00Z", "topic", "My lease", "answers.goal", "A better one", "_csrf", csrf);

        HttpResponse<String> sent = browser.post("/bookings/" + slug, form);

        assertThat(location(sent)).isEqualTo("/sign-in");
        String back = location(browser.signIn(market.una.email(), Market.PASSWORD + "8"));
        assertThat(browser.get(back).body()).contains("A better one", "value=\"My lease\"", "Thu 26 Nov 2026, 10:00");
        assertThat(browser.get(back).body()).contains("A better one");
        assertThat(booked()).isEmpty();
    }

    @Test
    void showsNobodyElseWhatSomebodyTyped() {
        assertThat(location(browser.signIn(market.una.email(), Market.PASSWORD)))
                .isEqualTo("/dashboard");
        String unas = browser.token("/account");
        browser.submit("/account", "/sign-out", Map.of());
        Map<String, String> form = Map.of("displayName", "Una Other", "_csrf", unas);
        assertThat(location(browser.post("/account", form, FROM_OUR_PAGE))).isEqualTo("/kept");
        assertThat(location(browser.get("/kept"))).isEqualTo("/sign-in");

        assertThat(location(browser.signIn(market.eva.email(), Market.PASSWORD)))
                .isEqualTo("/dashboard");
        assertThat(location(browser.get("/kept"))).isEqualTo("/");

        assertThat(location(browser.post("/account", form, FROM_OUR_PAGE))).isEqualTo("/kept");
        assertThat(location(browser.get("/kept"))).isEqualTo("/");
        Browser another = new Browser(port);
        another.post("/account", form, FROM_OUR_PAGE);
        another.signIn(market.una.email(), Market.PASSWORD);
        assertThat(another.get("/kept").body()).contains("value=\"Una Other\"", "class=\"errors wait\"");
    }

    @Test
    void leadsThereOnceAndThenWherePeopleWant() {
        browser.post("/account", Map.of("displayName", "Una Other"), FROM_OUR_PAGE);
        browser.signIn(market.una.email(), Market.PASSWORD);
        assertThat(browser.get("/kept").body()).contains("value=\"Una Other\"");

        assertThat(location(browser.signIn(market.una.email(), Market.PASSWORD)))
                .isEqualTo("/dashboard");
        browser.submit("/account", "/sign-out", Map.of());
        assertThat(location(browser.get("/kept"))).isEqualTo("/");
        assertThat(accounts.get(market.una.id()).displayName()).isEqualTo("Una User");
    }

    @Test
    void bringsFormsOfStrangersBackWithoutSignInButNotTheirPasswords() {
        Map<String, String> form = Map.of(
                "email", "new@example.test", "displayName", "Nora New", "password", "a secret of mine", "_csrf", "old");

        assertThat(location(browser.post("/register", form, FROM_OUR_PAGE))).isEqualTo("/kept");

        assertThat(browser.get("/kept").body())
                .contains("value=\"new@example.test\"", "value=\"Nora New\"")
                .doesNotContain("a secret of mine");
    }

    @Test
    void keepsNothingThatAnotherSiteSent() {
        browser.signIn(market.una.email(), Market.PASSWORD);
        Map<String, String> forged = Map.of("displayName", "Forged");

        assertThat(browser.post("/account", forged).statusCode()).isEqualTo(403);
        assertThat(browser.post("/account", forged, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(location(browser.get("/kept"))).isEqualTo("/");
    }

    @Test
    void keepsNothingThatIsLong() {
        Map<String, String> form = Map.of("displayName", "x".repeat(20_000));

        assertThat(browser.post("/account", form, FROM_OUR_PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNobodyAFormThatIsNotForThem() {
        Map<String, String> form = Map.of("account", market.una.email(), "amount", "1000", "movement", "GRANT");
        browser.post("/admin/credits", form, FROM_OUR_PAGE);
        browser.signIn(market.una.email(), Market.PASSWORD);

        assertThat(browser.get("/kept").statusCode()).isEqualTo(403);
    }

    @Test
    void showsAnAdministratorWhatTheyTypedWithoutTheirPassword() {
        Map<String, String> form = Map.of(
                "account",
                market.una.email(),
                "amount",
                "77",
                "movement",
                "GRANT",
                "reason",
                "Because",
                "password",
                "xyz");
        browser.post("/admin/credits", form, FROM_OUR_PAGE);
        browser.signIn(AccountFixture.open(accounts, Role.ADMIN).email(), AccountFixture.PASSWORD);

        assertThat(browser.get("/kept").body())
                .contains("value=\"77\"", "value=\"Because\"")
                .doesNotContain("value=\"xyz\"");
    }

    @Test
    void pressesNoButtonByItself() {
        CalendarGroup group = market.group(true, market.personal());
        browser.post("/calendar/groups/" + group.id() + "/removal", Map.of("withCalendars", "on"), FROM_OUR_PAGE);
        browser.signIn(market.eva.email(), Market.PASSWORD);
        assertThat(location(browser.get("/kept"))).isEqualTo("/calendar/groups/" + group.id() + "/removal");

        Browser another = new Browser(port);
        another.post("/calendar/groups/" + group.id() + "/active", Map.of("active", "false"), FROM_OUR_PAGE);
        another.signIn(market.eva.email(), Market.PASSWORD);
        assertThat(location(another.get("/kept"))).isEqualTo("/calendar/groups/" + group.id());

        assertThat(context.getBean(Groups.class).of(market.eva.id())).containsExactly(group);
    }

    @Test
    void signsNobodyInOrOut() {
        Map<String, String> form = Map.of("email", market.una.email(), "password", Market.PASSWORD);

        assertThat(browser.post("/sign-in", form, FROM_OUR_PAGE).statusCode()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of(), FROM_OUR_PAGE).statusCode())
                .isEqualTo(403);
        assertThat(location(browser.get("/kept"))).isEqualTo("/");
    }

    private List<MeetingFacts> booked() {
        return meetings.of(market.una.id(), new MeetingQuery(null, null, null, null, false), SliceRequest.first(10))
                .items();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}

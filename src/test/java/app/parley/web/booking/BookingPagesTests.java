package app.parley.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.Meetings;
import app.parley.shared.SliceRequest;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages on the way to a booking, as a browser without scripts sees them. */
@ParleyTest
class BookingPagesTests {

    private static final String THURSDAY = "2026-11-26T09:00:00Z";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    private Browser browser;
    private Market market;

    @BeforeEach
    void openTheMarket() {
        clock.set(TestClock.START);
        browser = new Browser(port);
        market = new Market(context);
    }

    @Test
    void showsTheFirstMonthWithFreeTimes() {
        String slug = slug(market.open(market.hours("Later")
                .offering(market.offering("Later", 30, 100))
                .notice(20 * 24 * 60)));

        assertThat(text("/book/" + slug)).contains("December 2026", "id=\"day-2026-12-14\"");
        assertThat(text("/book/" + slug + "?month=2026-11"))
                .contains("Nothing is free in this month.", "Next free day: Mon 14 Dec 2026");
    }

    @Test
    void opensNoMonthThatHasPassed() {
        assertThat(text("/book/" + slug(market.personal()) + "?month=2020-01"))
                .contains("November 2026")
                .doesNotContain("Earlier: ");
    }

    @Test
    void refusesMonthsAndDaysThatAreNone() {
        String slug = slug(market.personal());

        refuses("/book/" + slug + "?month=2026-13", "Write a month like 2026-11.");
        refuses("/book/" + slug + "?month=9999-01", "This is outside of what is possible.");
        refuses("/book/" + slug + "?day=today", "Write a date like 2026-11-23.");
        refuses("/book/" + slug + "/slot?startsAt=noon", "Write a time with its zone");
        assertThat(browser.get("/book/" + slug + "?month=2200-12").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoAmbiguousZone() {
        String slug = slug(market.personal());

        assertThat(text("/book/" + slug + "?zone=CET")).contains("value=\"Europe/Bratislava\" selected");
        assertThat(text("/book/" + slug + "?zone=Asia/Tokyo&day=2026-11-26"))
                .contains("The second time is the expert’s, in Europe/Bratislava.");
    }

    @Test
    void namesTheTeamAndLeavesNoChoice() {
        String slug = slug(market.team());

        assertThat(text("/book/" + slug)).contains("One of Eva Novak, Max Horvath.");
        refuses("/book/" + slug + "?expert=" + market.handle(market.max), "The expert cannot be chosen here.");
        refuses("/book/" + slug + "?services=" + UUID.randomUUID(), "There are no services to choose from.");
    }

    @Test
    void letsPickServicesFirst() {
        BookingCalendar menu = market.menu(false, true);

        assertThat(text("/book/" + slug(menu)))
                .contains("Check-up", "Review", "60 credits deposit", "Whoever is free", "With Eva Novak");
        assertThat(text("/book/" + slug(menu) + picked(menu, "")))
                .contains("Together", "75 min", "160 credits", "December 2026");
        assertThat(text("/book/" + slug(menu) + picked(menu, "&change=true"))).contains("checked");
    }

    @Test
    void saysWhyServicesCannotBePicked() {
        BookingCalendar menu = market.menu(true, false);

        refuses("/book/" + slug(menu) + "?services=" + UUID.randomUUID(), "Services: This is not known here.");
        refuses("/book/" + slug(menu) + "?services=everything", "Services: This is not known here.");
        refuses("/book/" + slug(menu) + picked(menu, "&expert=nobody"), "This is not known here.");
        BookingCalendar free = market.menu(true, true);
        refuses(
                "/book/" + slug(free) + picked(free, "&expert=" + market.handle(market.max)),
                "This person does not do everything that is picked.");
        refuses("/book/" + slug(menu) + "/slot?startsAt=" + THURSDAY, "Services This is required.");
    }

    @Test
    void showsAGroupsCalendarsInOrder() {
        CalendarGroup group = market.group(true, market.team(), market.personal(), market.menu(true, true));

        assertThat(text("/book/" + group.slug()))
                .containsSubsequence(
                        "Advice for founders",
                        "Choose what helps you.",
                        "Team advice",
                        "With Eva Novak, Max Horvath",
                        "30 min",
                        "100 credits",
                        "First advice",
                        "Our services",
                        "Services: 2",
                        "from 60 credits");
    }

    @Test
    void findsNothingWhereAGroupIsSwitchedOff() {
        BookingCalendar calendar = market.personal();
        CalendarGroup group = market.group(false, calendar);

        assertThat(browser.get("/book/" + group.slug()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/book/" + slug(calendar)).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsStrangersWhatTheyWillBeAskedAndWhatTheyMayNot() {
        String slug = slug(market.open(market.hours("Strict")
                .offering(market.offering("Strict", 30, 100))
                .permissions(false, false)
                .questions(Market.GOAL)));

        assertThat(text("/book/" + slug + "/slot?startsAt=" + THURSDAY + "&topic=My+lease"))
                .contains(
                        "What you will be asked",
                        "What do you want to reach?",
                        "Once it is booked, only the expert can cancel this meeting, not you.",
                        "You cannot propose another time for this meeting.",
                        "topic=My%20lease");
    }

    @Test
    void keepsTheAnswersAndShowsThemOnTheMeeting() {
        String slug = slug(market.personal(Market.GOAL, Market.LANGUAGE, Market.COUNTRY));
        signIn();
        HttpResponse<String> booked = book(slug, answers("A <b>better</b> lease", "Deutsch", "Austria"));

        assertThat(booked.statusCode()).isEqualTo(303);
        assertThat(text(location(booked)))
                .contains("What do you want to reach?", "A &lt;b&gt;better&lt;/b&gt; lease", "Deutsch", "Austria")
                .doesNotContain("<b>better</b>");
    }

    @Test
    void showsEverythingOnceMoreBeforeItIsBooked() {
        String slug = slug(market.personal(Market.GOAL, Market.LANGUAGE));
        signIn();
        String details = "/bookings/" + slug + "?startsAt=" + THURSDAY;
        Map<String, String> form = Map.of(
                "startsAt", THURSDAY, "topic", "My lease", "answers.goal", "Two\nlines", "answers.language", "Deutsch");
        HttpResponse<String> typed = browser.submit(details, "/bookings/" + slug + "/details", form);

        assertThat(typed.statusCode()).isEqualTo(303);
        assertThat(location(typed))
                .isEqualTo("/bookings/" + slug + "/confirmation?startsAt=" + THURSDAY.replace(":", "%3A"));
        assertThat(text(location(typed)))
                .contains("My lease", "Two\nlines", "Deutsch", "Book for 100 credits", "You can spend 1,000 credits.");
        assertThat(text(details)).contains("value=\"My lease\"", "Two\nlines", "value=\"Deutsch\" checked");
        assertThat(booked()).isEmpty();
    }

    @Test
    void asksForWhatIsMissingBeforeTheLastStep() {
        String slug = slug(market.personal(Market.GOAL));
        signIn();
        String details = "/bookings/" + slug + "?startsAt=" + THURSDAY;

        HttpResponse<String> refused = browser.submit(
                details, "/bookings/" + slug + "/details", Map.of("startsAt", THURSDAY, "answers.goal", "Mine"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#topic\"", "Mine").doesNotContain("Book for 100 credits");

        HttpResponse<String> tooEarly = browser.get("/bookings/" + slug + "/confirmation?startsAt=" + THURSDAY);
        assertThat(tooEarly.statusCode()).isEqualTo(303);
        assertThat(location(tooEarly)).isEqualTo(details.replace(":", "%3A"));
    }

    @Test
    void keepsEverythingWhenCreditsDoNotSuffice() {
        String slug = slug(market.open(market.hours("Dear")
                .offering(market.offering("Dear", 30, 100_000))
                .questions(Market.GOAL)));
        signIn();
        HttpResponse<String> refused = book(slug, Map.of("answers.goal", "A better lease"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("A better lease", "value=\"My lease\"", "Book for 100,000 credits");
    }

    @Test
    void leadsFromWrongAnswersToTheirFieldsWithEverythingTyped() {
        String slug = slug(market.personal(Market.GOAL, Market.LANGUAGE, Market.COUNTRY));
        signIn();
        String tooLong = "<i>" + "x".repeat(9_997);
        Map<String, String> form = new LinkedHashMap<>(answers(tooLong, "Klingon", ""));
        form.put("topic", "My lease".repeat(26));
        HttpResponse<String> refused = book(slug, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#topic\"",
                        "href=\"#answers.goal\"",
                        "What do you want to reach?: This is too long.",
                        "href=\"#answers.language\"",
                        "href=\"#answers.country\"",
                        "Where do you live?: This is required.",
                        "&lt;i&gt;" + "x".repeat(9_997),
                        "value=\"" + "My lease".repeat(26) + "\"");
    }

    @Test
    void keepsEverythingWhenTheSlotIsLostAndOffersOthers() {
        String slug = slug(market.personal(Market.GOAL));
        Market others = new Market(context);
        signIn();
        meetings.book(
                others.una.id(),
                new Booking(
                        slug,
                        Instant.parse(THURSDAY),
                        "First",
                        Booking.of(slug, Instant.EPOCH, "").choice(),
                        Map.of("goal", "Mine")));
        HttpResponse<String> lost = book(slug, Map.of("answers.goal", "A better lease"));

        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body())
                .contains(
                        "This time is no longer free.",
                        "A better lease",
                        "value=\"My lease\"",
                        "name=\"instead\" value=\"2026-11-26T09:30:00Z\"")
                .doesNotContain("Book for 100 credits");

        HttpResponse<String> another =
                book(slug, Map.of("answers.goal", "A better lease", "instead", "2026-11-26T09:30:00Z"));
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.body())
                .contains(
                        "A better lease",
                        "value=\"My lease\"",
                        "name=\"startsAt\" value=\"2026-11-26T09:30:00Z\"",
                        "Book for 100 credits");
        assertThat(booked()).isEmpty();
    }

    @Test
    void keepsEverythingTypedWhileSomebodyLooksForAnotherTime() {
        String slug = slug(market.personal(Market.GOAL, Market.LANGUAGE));
        signIn();
        Map<String, String> form = Map.of(
                "startsAt",
                THURSDAY,
                "topic",
                "My lease",
                "answers.goal",
                "A <better> lease",
                "answers.language",
                "Deutsch");
        HttpResponse<String> looking = browser.submit(
                "/bookings/" + slug + "?startsAt=" + THURSDAY, "/bookings/" + slug + "/other-time", form);

        assertThat(looking.statusCode()).isEqualTo(303);
        assertThat(location(looking)).isEqualTo("/book/" + slug + "?month=2026-11&day=2026-11-26");
        String other = "/book/" + slug + "/slot?startsAt=2026-11-27T09:00:00Z";
        assertThat(text(other)).contains("value=\"My lease\"", "A &lt;better&gt; lease", "value=\"Deutsch\" checked");
        assertThat(text(other + "&topic=Another")).contains("value=\"Another\"", "A &lt;better&gt; lease");
        assertThat(text("/book/" + slug(market.personal(Market.GOAL)) + "/slot?startsAt=" + THURSDAY))
                .doesNotContain("My lease", "better");

        assertThat(book(slug, form).statusCode()).isEqualTo(303);
        assertThat(text(other)).doesNotContain("My lease", "better");
    }

    @Test
    void booksOnceHoweverOftenTheFormComes() {
        String slug = slug(market.personal());
        signIn();
        Map<String, String> form = Map.of("idempotencyKey", UUID.randomUUID().toString());

        assertThat(location(book(slug, form))).isEqualTo(location(book(slug, form)));
        assertThat(booked()).hasSize(1);
    }

    @Test
    void leadsToTheFirstOfSeveralMeetingsAndNamesTheOthers() {
        BookingCalendar menu = market.menu(false, false);
        signIn();
        String form = "/bookings/" + slug(menu) + picked(menu, "&startsAt=" + THURSDAY);
        HttpResponse<String> booked = browser.submit(form, form, Map.of("topic", "My lease"));

        String first = text(location(booked));
        assertThat(first)
                .contains("Booked with it: Review (Thu 26 Nov 2026, 10:30).", "Booked together with", "Check-up");

        assertThat(booked()).extracting(MeetingFacts::topic).containsExactly("My lease", "My lease");
    }

    @Test
    void explainsTheChoiceOfTheExpertAndShowsTheFiguresToExpertsOnly() {
        String slug = slug(market.team());
        signIn();
        String meeting = location(book(slug, Map.of()));
        assertThat(text(meeting)).contains("of those who were free").doesNotContain("Who was free");

        MeetingFacts facts = booked().getFirst();
        Browser experts = new Browser(port);
        experts.signIn(
                facts.expert().equals(market.eva.id()) ? market.eva.email() : market.max.email(), Market.PASSWORD);
        assertThat(experts.get(meeting).body()).contains("Who was free", "Max Horvath", "Eva Novak", "none yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/slot?startsAt=" + THURSDAY})
    void showsPagesInsideOfOtherSitesWithoutFrame(String page) {
        String path = "/book/" + slug(market.personal()) + page + (page.isEmpty() ? "?" : "&") + "embed=1";
        String shown = text(path);

        assertThat(shown)
                .contains("embedded.js", "embed=1", "target=\"_top\"")
                .doesNotContain("class=\"top\"", "class=\"bottom\"");
    }

    private HttpResponse<String> book(String slug, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("topic", "My lease", "startsAt", THURSDAY));
        form.putAll(fields);
        return browser.submit("/bookings/" + slug + "?startsAt=" + THURSDAY, "/bookings/" + slug, form);
    }

    private static Map<String, String> answers(String goal, String language, String country) {
        return Map.of("answers.goal", goal, "answers.language", language, "answers.country", country);
    }

    private void signIn() {
        browser.signIn(market.una.email(), Market.PASSWORD);
    }

    private List<MeetingFacts> booked() {
        return meetings.of(market.una.id(), new MeetingQuery(null, null, null, null, false), SliceRequest.first(10))
                .items();
    }

    private void refuses(String path, String why) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        assertThat(answer.body()).as(path).contains(why);
    }

    private String text(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String slug(BookingCalendar calendar) {
        return calendar.settings().slug();
    }

    private static String picked(BookingCalendar menu, String more) {
        String services = menu.offerings().stream().map(id -> "&services=" + id).reduce("", String::concat);
        return "?" + services.substring(1) + more;
    }
}

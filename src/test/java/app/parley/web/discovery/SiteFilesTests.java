package app.parley.web.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import app.parley.web.booking.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What search engines and previews of links get to see, and what they are kept from. */
@ParleyTest
class SiteFilesTests {

    private static final String UNLISTED = "<meta name=\"robots\" content=\"noindex\" />";

    @LocalServerPort
    int port;

    @Value("${parley.base-url}")
    String baseUrl;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Browser browser;
    private Market market;

    @BeforeEach
    void openTheMarket() {
        clock.set(TestClock.START);
        browser = new Browser(port);
        market = new Market(context);
    }

    @Test
    void tellsRobotsWhatIsNotForThemAndWhereTheListIs() {
        assertThat(browser.get("/robots.txt").body())
                .contains("User-agent: *", "Disallow: /join/", "Sitemap: " + baseUrl + "/sitemap.xml");
    }

    @Test
    void saysWhatTheManifestIs() {
        assertThat(browser.get("/manifest.webmanifest").headers().firstValue("Content-Type"))
                .contains("application/manifest+json");
    }

    @Test
    void listsPublicExpertsAndWhatCanBeBookedOfThem() {
        BookingCalendar personal = market.personal();
        BookingCalendar menu = market.menu(false, true);

        assertThat(browser.get("/sitemap.xml").body())
                .contains("<loc>" + baseUrl + "/</loc>", "<loc>" + baseUrl + "/experts/", book(personal), book(menu));
    }

    @Test
    void listsNoCalendarThatIsGoneOrSwitchedOff() {
        BookingCalendar removed = market.personal();
        BookingCalendar off = market.personal();
        context.getBean(Calendars.class).remove(removed.owner(), removed.id());
        market.group(false, off);

        assertThat(browser.get("/sitemap.xml").body()).doesNotContain(book(removed), book(off));
    }

    @Test
    void describesPublicPagesForPreviews() {
        String slug = market.personal().settings().slug();
        assertThat(browser.get("/book/" + slug + "?month=2026-12").body())
                .contains(
                        "<link rel=\"canonical\" href=\"" + baseUrl + "/book/" + slug + "\" />",
                        "<meta property=\"og:url\" content=\"" + baseUrl + "/book/" + slug + "\" />",
                        "<meta property=\"og:title\"",
                        "<meta name=\"description\"")
                .doesNotContain(UNLISTED);
        assertThat(browser.get("/").body()).contains("og:title").doesNotContain(UNLISTED);
    }

    @Test
    void keepsEverythingElseOutOfLists() {
        for (String path :
                new String[] {"/sign-in", "/register", "/reset", "/zone", "/join/nothing", "/experts/nobody"}) {
            assertThat(browser.get(path).body()).as(path).contains(UNLISTED).doesNotContain("og:title");
        }
    }

    /** No search engine comes that far, and whoever looks at their own page need not be told. */
    @Test
    void asksNobodyWhoIsSignedInToListNothing() {
        browser.signIn(market.una.email(), Market.PASSWORD);

        assertThat(browser.get("/meetings").body())
                .contains("<meta name=\"description\"")
                .doesNotContain(UNLISTED, "og:title");
    }

    private String book(BookingCalendar calendar) {
        return "<loc>" + baseUrl + "/book/" + calendar.settings().slug() + "</loc>";
    }
}

package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.calendar.CalendarSettings;
import app.parley.support.PartnerSite;
import app.parley.web.booking.Market;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking page inside of another site's, which the tests' settings let show it. */
class EmbedJourneyTests extends Journey {

    private Market market;

    @BeforeEach
    void openTheMarket() {
        market = new Market(context);
    }

    @BothWidths
    void strangersChooseInsideAndSignInOnTop(int width) {
        Visitor una = stranger(width);
        shows(PartnerSite.named(), una.page, market.personal().settings().slug());
        FrameLocator parley = una.page.frameLocator("iframe");
        assertThat(parley.locator("h1")).hasText("First advice");
        assertThat(parley.locator("#zone")).hasValue("Europe/Berlin");
        assertThat(una.page.locator("iframe")).not().hasAttribute("height", "700");
        parley.locator("#day-2026-11-26").click();
        assertThat(parley.locator("#slots-title")).hasText("Thu 26 Nov 2026");
        una.photographs("embedded");
        parley.locator("a:has(time:text-is('10:00'))").click();
        assertThat(parley.locator("h1")).hasText("Book this time");
        parley.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Sign in and book"))
                .click();
        una.page.waitForURL(Pattern.compile("http://localhost:\\d+/sign-in"));
        una.givesPassword(market.una.email());
        una.sees("Book this time");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        una.types("Topic", "My lease");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("My lease");
    }

    @Test
    void otherSitesShowNothing() {
        Page page = Browser.get().newPage();
        CalendarSettings calendar = market.personal().settings();
        shows(new PartnerSite(), page, calendar.slug());
        page.waitForCondition(() -> page.frames().size() == 2);
        assertThat(page.frameLocator("iframe").getByText(calendar.name())).hasCount(0);
        assertThat(page.locator("iframe")).hasAttribute("height", "700");
        page.context().close();
    }

    private void shows(PartnerSite site, Page page, String slug) {
        site.shows("<!doctype html><html lang=en><title>Partner</title><h2>Talk to us</h2>"
                + "<script src=\"http://localhost:%d/embed.js\" data-calendar=\"%s\"></script>".formatted(port, slug));
        page.navigate(site.origin());
    }
}

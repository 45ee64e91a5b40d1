package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, who reads and clicks as people do. */
final class Visitor implements AutoCloseable {
    private final BrowserContext browser;
    private final Page page;
    private final String base;

    private Visitor(int port) {
        base = "http://localhost:" + port;
        browser = Browser.get()
                .newContext(new NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/Berlin"));
        browser.setDefaultTimeout(15_000);
        page = browser.newPage();
    }

    static Visitor at(int port) {
        return new Visitor(port);
    }

    static Visitor signedIn(int port, String email) {
        Visitor visitor = at(port).open("/sign-in");
        visitor.signIn(email);
        return visitor;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(base.length());
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Opens the booking page of a calendar at a slot. */
    Visitor openSlot(String slug, Instant startsAt) {
        return open("/book/" + slug + "/slot?startsAt=" + startsAt);
    }

    Visitor signIn(String email) {
        fill("E-mail", email);
        fill("Password", Town.PASSWORD);
        main().getByRole(AriaRole.BUTTON, named("Sign in")).click();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Visitor choose(String label) {
        page.getByLabel(label).check();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor press(String button) {
        main().getByRole(AriaRole.BUTTON, named(button)).first().click();
        return this;
    }

    /** Presses and answers the status of the page that comes back without a redirect. */
    int statusOfPressing(String button) {
        Response answer = page.waitForNavigation(() -> press(button));
        return answer == null ? 0 : answer.status();
    }

    Visitor sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    Visitor isAt(String pattern) {
        assertThat(page).hasURL(Pattern.compile(Pattern.quote(base) + pattern));
        return this;
    }

    String typedIn(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        browser.close();
    }
}

package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser of their own, who looks at every page they come to with {@link Inspection}. */
final class Visitor {

    /** Milliseconds: machines that do much else at the time are slow. */
    static final double PATIENCE = 20_000;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Page page;

    private final String home;
    private final int width;
    private final boolean scripts;
    private final BrowserContext window;
    private final Inspection inspection;
    private volatile @Nullable Response answer;

    private Visitor(String home, int width, boolean scripts, ServiceWorkerPolicy workers) {
        this.home = home;
        this.width = width;
        this.scripts = scripts;
        window = Browser.get()
                .newContext(new NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin")
                        .setJavaScriptEnabled(scripts)
                        .setServiceWorkers(workers)
                        .setViewportSize(width, 800));
        window.setDefaultTimeout(PATIENCE);
        page = window.newPage();
        inspection = new Inspection(page);
        page.onResponse(this::remember);
    }

    static Visitor at(int port, int width) {
        return new Visitor("http://localhost:" + port, width, true, ServiceWorkerPolicy.BLOCK);
    }

    static Visitor withoutScripts(int port, int width) {
        return new Visitor("http://localhost:" + port, width, false, ServiceWorkerPolicy.BLOCK);
    }

    /** Whose browser lets workers answer; everybody else's asks the network itself. */
    static Visitor withWorkers(int port, int width) {
        return new Visitor("http://localhost:" + port, width, true, ServiceWorkerPolicy.ALLOW);
    }

    void isOffline(boolean offline) {
        window.setOffline(offline);
    }

    void opens(String path) {
        page.navigate(home + path);
    }

    void signsIn(String email) {
        signsIn(email, Town.PASSWORD);
    }

    void signsIn(String email, String password) {
        opens("/sign-in");
        givesPassword(email, password);
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    /** As the form does it, for journeys that begin behind it. */
    void isSignedIn(String email) {
        APIRequestContext door = window.request();
        Matcher token = TOKEN.matcher(door.get(home + "/sign-in").text());
        Assertions.assertThat(token.find()).as("the form has its token").isTrue();
        FormData form = FormData.create()
                .set("_csrf", token.group(1))
                .set("email", email)
                .set("password", Town.PASSWORD);
        APIResponse answer = door.post(
                home + "/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
        Assertions.assertThat(answer.headers().get("location"))
                .as("where %s is let in", email)
                .endsWith("/dashboard");
    }

    void givesPassword(String email) {
        givesPassword(email, Town.PASSWORD);
    }

    private void givesPassword(String email, String password) {
        sees("Sign in");
        types("E-mail", email);
        types("Password", password);
        presses("Sign in");
    }

    /** The page with this heading has come; it is in order. */
    void sees(String heading) {
        assertThat(page.locator("h1")).hasText(heading, new HasTextOptions().setTimeout(PATIENCE));
        if (scripts) {
            inspection.inspect();
        }
    }

    /** A form with this heading has opened over the page; both are in order. */
    void seesOver(String heading) {
        assertThat(page.locator("dialog[open] h2").first()).hasText(heading, new HasTextOptions().setTimeout(PATIENCE));
        inspection.inspect();
    }

    /** The page as it stands, looked at strictly. */
    void looksAtIt(Look look) {
        turnsTo(look);
        inspection.inspectStrictly(look);
    }

    void turnsTo(Look look) {
        page.setViewportSize(look.width, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(look.scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The same in every look there is, and then goes on as before. */
    void looksAtItInEveryLook() {
        for (Look look : Look.values()) {
            looksAtIt(look);
        }
        page.setViewportSize(width, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Empties every field that can be emptied, and lets the browser send it all the same. */
    void clears() {
        page.evaluate("""
                () => document.querySelectorAll("main form[method=post]").forEach((form) => {
                  form.noValidate = true;
                  form.querySelectorAll("input:not([type=hidden]), textarea, select").forEach((field) => {
                    if (field.type === "radio" || field.type === "checkbox") field.checked = false;
                    else if (field.tagName === "SELECT") field.add(new Option("", "", true, true));
                    else field.value = "";
                  });
                })""");
    }

    /** Refusals of the form that lead to no field, or to one that does not tell of them. */
    @SuppressWarnings("unchecked")
    List<String> strayErrors() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll(".errors a")].filter((link) => {
                  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                  if (!field) return true;
                  const told = (field.getAttribute("aria-describedby") || "").split(" ")
                    .some((id) => document.getElementById(id)?.className === "wrong");
                  const marked = field.matches("input, select, textarea")
                    ? field.getAttribute("aria-invalid") === "true" : field.tabIndex === -1 && field.hasAttribute("tabindex");
                  return !told || !marked;
                }).map((link) => link.hash + " " + link.textContent)""");
    }

    void reads(String... texts) {
        for (String text : texts) {
            assertThat(page.locator("#content").getByText(text).first()).isVisible();
        }
    }

    /** The fact of this name in a list of facts. */
    void readsFact(String name, String value) {
        Locator fact = page.locator("dl.facts > div")
                .filter(new FilterOptions().setHas(page.locator("dt:text-is('" + name + "')")));
        assertThat(fact.locator("dd").first()).containsText(value);
    }

    void follows(String name) {
        link(name).first().click();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** What comes of a link that leads to a file. */
    Download saves(String name) {
        return page.waitForDownload(() -> follows(name));
    }

    /** Opens what is folded away under this name. */
    void unfolds(String name) {
        page.locator("summary").filter(new FilterOptions().setHasText(name)).click();
    }

    void presses(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void types(String label, String text) {
        field(label).fill(text);
    }

    void chooses(String label) {
        page.locator("main").getByLabel(label).check();
    }

    Locator field(String label) {
        return page.locator("main").getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** The page that came without a redirect has this status. */
    void isAnswered(int status) {
        page.waitForCondition(() -> answer != null && answer.status() == status);
    }

    /** Of the page that came. */
    int status() {
        page.waitForCondition(() -> answer != null);
        return answer.status();
    }

    void doesNotRead(String text) {
        assertThat(page.locator("#content")).not().containsText(text);
    }

    /** What one's page of credits says. */
    void owns(String available) {
        opens("/credits");
        sees("My credits");
        readsFact("Available", available);
    }

    /** A row of a table with these cells, among others. */
    void readsRow(String... cells) {
        Locator row = page.locator("tbody tr");
        for (String cell : cells) {
            row = row.filter(new FilterOptions().setHasText(cell));
        }
        assertThat(row.first()).isVisible();
    }

    String path() {
        return page.url().substring(home.length());
    }

    void photographs(String name) {
        Path file = Path.of("target/screenshots", name + "-" + width + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void photographs(String name, Look look) {
        Path file = Path.of("target/screenshots", name + "-" + look.width + (look.isNight() ? "-dark" : "") + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Where the first link on the page leads that begins so. */
    String finds(String path, String beginning) {
        opens(path);
        return page.locator("main a[href^='" + beginning + "']").first().getAttribute("href");
    }

    /** Closes the window; what the console complained about in the meantime fails the test. */
    void leaves() {
        window.close();
        inspection.assertQuiet();
    }

    private void remember(Response response) {
        if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
            answer = response;
            inspection.expect(response);
        } else if (response.request().headers().containsKey("hx-request")) {
            inspection.expectRefusal(response.url());
        }
    }
}

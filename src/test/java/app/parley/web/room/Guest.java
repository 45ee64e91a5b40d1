package app.parley.web.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody in a room, in a real browser with a camera and a microphone that are not real. */
final class Guest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is decoded of the pictures of each other participant, and what arrived of their sound. */
    private static final String RECEIVED = """
            async (kind) => {
              const received = [];
              for (const { connection } of document.querySelector("[data-room]").connections()) {
                let sum = 0;
                for (const report of (await connection?.getStats() ?? new Map()).values()) {
                  if (report.type === "inbound-rtp" && report.kind === kind) {
                    sum += (kind === "video" ? report.framesDecoded : report.packetsReceived) ?? 0;
                  }
                }
                received.push(sum);
              }
              return received;
            }""";

    final Page page;
    private final BrowserContext window;
    private final List<String> complaints = new ArrayList<>();

    private static final String REFUSED = """
            navigator.mediaDevices.getUserMedia = ({ video }) =>
              Promise.reject(new DOMException("", video ? "NotFoundError" : "NotAllowedError"));""";

    Guest(Browser browser, String address) {
        this(browser, address, true);
    }

    /** Somebody without a camera, who does not let the microphone be used. */
    static Guest withoutDevices(Browser browser, String address) {
        return new Guest(browser, address, false);
    }

    private Guest(Browser browser, String address, boolean devices) {
        window = browser.newContext(new NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(1280, 800));
        window.setDefaultTimeout(PATIENCE.toMillis());
        page = window.newPage();
        page.onPageError(complaints::add);
        if (!devices) {
            page.addInitScript(REFUSED);
        }
        page.navigate(address);
    }

    Guest enters() {
        page.getByText("Enter now").click();
        isInside();
        return this;
    }

    void isInside() {
        assertThat(page.getByText("You are in the room."))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** Pictures of so many others arrive, and go on arriving. */
    void seesAndHears(int others) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> everybodys("video").size() == others
                        && everybodys("video").stream().allMatch(frames -> frames > 0)
                        && everybodys("audio").stream().allMatch(packets -> packets > 0));
        long before = everybodys("video").stream().mapToLong(Long::longValue).sum();
        await().atMost(PATIENCE)
                .until(() ->
                        everybodys("video").stream().mapToLong(Long::longValue).sum() > before);
        assertThat(page.locator("[data-tiles] .tile video:visible"))
                .hasCount(others + 1, new HasCountOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** So many others are connected, and pictures of theirs arrive. */
    void seesOthers(int others) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> everybodys("video").size() == others
                        && everybodys("video").stream().allMatch(frames -> frames > 0));
    }

    List<Long> everybodys(String kind) {
        List<?> received = (List<?>) page.evaluate(RECEIVED, kind);
        return received.stream().map(sum -> ((Number) sum).longValue()).toList();
    }

    /** Which attempts connect this page with the others: the same as before, if nothing was connected anew. */
    Object connections() {
        return page.evaluate("""
                () => document.querySelector("[data-room]").connections().map(({ connection }) =>
                  connection.localDescription.sdp.match(/ice-ufrag:(\\S+)/)[1])""");
    }

    /** The connections there are break, and others take their place. */
    void isConnectedAnew() {
        Object before = connections();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !connections().equals(before));
    }

    void reads(String heading) {
        assertThat(page.locator("h1")).hasText(heading, new HasTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    Locator tiles() {
        return page.locator("[data-tiles] .tile");
    }

    void photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        window.close();
    }
}

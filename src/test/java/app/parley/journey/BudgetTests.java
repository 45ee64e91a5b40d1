package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.shared.MeetingId;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a page may cost whoever opens it for the first time: little to load, from here alone, and nothing that jumps. */
class BudgetTests extends Journey {

    private static final long MOST = 60_000;

    /** A tenth of what counts as good: a browser may paint the header before it has read its last link. */
    private static final double STILL = 0.01;

    private static final Instant COMING = Instant.parse("2026-12-03T09:00:00Z");

    @BothWidths
    void theLandingPageKeepsToItsBudget(int width) {
        keepsToIt(stranger(width), "/");
    }

    @BothWidths
    void theBookingPageKeepsToItsBudget(int width) {
        keepsToIt(stranger(width), "/book/" + town.slug);
    }

    @BothWidths
    void theMeetingPageKeepsToItsBudget(int width) {
        MeetingId meeting = town.book(town.una, COMING, "Rental contract");
        keepsToIt(signedIn(town.una, width), "/meetings/" + meeting);
    }

    private void keepsToIt(Visitor visitor, String path) {
        Cost cost = new Cost(visitor);
        visitor.opens(path);
        cost.waitUntilAllHasCome();
        assertThat(cost.bytes())
                .as("bytes of %s: %s", path, cost.received)
                .isPositive()
                .isLessThanOrEqualTo(MOST);
        assertThat(cost.hosts()).as("whom %s asks", path).containsOnly("localhost");
        assertThat(visitor.page.locator("script:not([src]), style, [style]").count())
                .as("scripts and styles inside of %s", path)
                .isZero();
        assertThat(cost.shift())
                .as("by how much %s jumps: %s", path, cost.jumpers())
                .isLessThan(STILL);
    }

    /** Counted by the browser, with an empty cache, as bytes on the wire, heads included. */
    private static final class Cost {

        private final Visitor visitor;
        private final Map<String, String> asked = new HashMap<>();
        private final Map<String, Long> received = new TreeMap<>();

        Cost(Visitor visitor) {
            this.visitor = visitor;
            CDPSession browser = visitor.page.context().newCDPSession(visitor.page);
            browser.on("Network.responseReceived", message -> {
                if (!message.get("type").getAsString().equals("Image")) {
                    asked.put(
                            message.get("requestId").getAsString(),
                            message.getAsJsonObject("response").get("url").getAsString());
                }
            });
            browser.on("Network.loadingFinished", message -> {
                String url = asked.get(message.get("requestId").getAsString());
                if (url != null) {
                    received.merge(url, message.get("encodedDataLength").getAsLong(), Long::sum);
                }
            });
            browser.send("Network.enable");
            browser.send("Network.clearBrowserCache");
            visitor.page.addInitScript("""
                    window.jumped = 0;
                    window.jumpers = [];
                    new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
                      window.jumped += shift.value;
                      window.jumpers.push(...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 100)));
                    })).observe({ type: "layout-shift", buffered: true });
                    """);
        }

        /** But for what a page goes on listening to. */
        void waitUntilAllHasCome() {
            visitor.page.waitForLoadState(LoadState.LOAD);
            int before;
            do {
                before = received.size();
                visitor.page.waitForTimeout(500);
            } while (received.size() > before);
        }

        long bytes() {
            return received.values().stream().mapToLong(Long::longValue).sum();
        }

        List<String> hosts() {
            return asked.values().stream().map(url -> URI.create(url).getHost()).toList();
        }

        Object jumpers() {
            return visitor.page.evaluate("window.jumpers");
        }

        double shift() {
            return ((Number) visitor.page.evaluate("window.jumped")).doubleValue();
        }
    }
}

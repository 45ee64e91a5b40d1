package app.parley.bench;

import app.parley.journey.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Two people meet in the room again and again, each in a Chromium of their own and through a link of their own. Prints
 * how often both saw each other, and how long it took from the second one's entering until both decoded a frame.
 *
 * <p>Arguments: meetings (30).
 */
public final class RoomBench {

    private static final double PATIENCE_MILLIS = 30_000;

    /** Nobody may enter a room more often than 30 times within a minute. */
    private static final long REST_MILLIS = 1_000;
    private static final String FRAMES = """
            async () => {
              let frames = 0;
              for (const { connection } of document.querySelector("[data-room]").connections()) {
                for (const report of (await connection?.getStats() ?? new Map()).values()) {
                  frames += (report.type === "inbound-rtp" && report.kind === "video" && report.framesDecoded) || 0;
                }
              }
              return frames;
            }""";

    private RoomBench() {}

    public static void main(String[] arguments) throws Exception {
        int meetings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Path home = Files.createTempDirectory("parley-bench");
        try (Parley parley = Parley.demo(home);
                var here = Browser.another();
                var there = Browser.another()) {
            String[] links = agree(parley);
            double[] seconds = new double[meetings];
            int met = 0;
            for (int meeting = 0; meeting < meetings; meeting++) {
                double took = meet(here, there, links);
                System.out.printf(Locale.ROOT, "%d: %s%n", meeting + 1, took < 0 ? "no frames" : "%.2f s".formatted(took));
                if (took >= 0) {
                    seconds[met++] = took;
                }
                Thread.sleep(REST_MILLIS);
            }
            double[] sorted = Arrays.copyOf(seconds, met);
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%nmet %d of %d; median %.2f s, 95th percentile %.2f s, longest %.2f s%n",
                    met,
                    meetings,
                    sorted[met / 2],
                    sorted[(int) Math.ceil(met * 0.95) - 1],
                    sorted[met - 1]);
        }
        System.exit(0);
    }

    /** A meeting that begins now, by the demo's clock; the links of both sides. */
    private static String[] agree(Parley parley) throws Exception {
        String user = parley.signIn("user@parley.test");
        String expert = parley.signIn("expert@parley.test");
        String administrator = parley.signIn("admin@parley.test");
        Instant startsAt = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(9, ChronoUnit.HOURS);
        JsonNode booked = parley.post(
                user,
                "/meetings",
                Map.of("calendar", "expert-30", "startsAt", startsAt.toString(), "topic", "Room bench"));
        String meeting = "/meetings/" + booked.get("id").asString();
        parley.put(administrator, "/demo/clock", Map.of("now", startsAt.toString()));
        return new String[] {link(parley, user, meeting), link(parley, expert, meeting)};
    }

    private static String link(Parley parley, String token, String meeting) throws Exception {
        return parley.get(token, meeting).path("myLink").path("url").asString();
    }

    /** @return seconds, or less than none when they never saw each other */
    private static double meet(
            com.microsoft.playwright.Browser here,
            com.microsoft.playwright.Browser there,
            String[] links)
            throws InterruptedException {
        try (BrowserContext first = here.newContext();
                BrowserContext second = there.newContext()) {
            Page earlier = enter(first, links[0]);
            earlier.locator("[data-state=connected]").waitFor();
            Page later = open(second, links[1]);
            long begun = System.nanoTime();
            later.getByText("Enter now").click();
            while (System.nanoTime() - begun < PATIENCE_MILLIS * 1e6) {
                if (frames(earlier) > 0 && frames(later) > 0) {
                    return (System.nanoTime() - begun) / 1e9;
                }
                Thread.sleep(20);
            }
            return -1;
        } catch (PlaywrightException e) {
            System.out.println(e.getMessage());
            return -1;
        }
    }

    private static Page enter(BrowserContext window, String link) {
        Page page = open(window, link);
        page.getByText("Enter now").click();
        return page;
    }

    private static Page open(BrowserContext window, String link) {
        Page page = window.newPage();
        page.navigate(link);
        page.locator("[data-preview]").waitFor();
        return page;
    }

    private static int frames(Page page) {
        return ((Number) page.evaluate(FRAMES)).intValue();
    }
}

package app.parley.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class OpenApiBrowsingTests {

    @LocalServerPort
    int port;

    /** The policy stands; it only takes the colour from a logo, which is drawn by a style of its own. */
    @Test
    void showsAndTriesTheCallsUnderTheStrictPolicy() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Browser.get().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("inline style")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("http://localhost:" + port + "/docs");
            page.locator("#operations-expert-expertSearch .opblock-summary-control")
                    .click();
            page.locator("#operations-expert-expertSearch .try-out__btn").click();
            page.locator("#operations-expert-expertSearch .execute").click();

            assertThat(page.locator(
                                    "#operations-expert-expertSearch .live-responses-table .response .response-col_status")
                            .first())
                    .containsText("200");
        }
        assertThat(complaints).isEmpty();
    }
}

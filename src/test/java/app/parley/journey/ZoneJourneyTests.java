package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Times and days as a stranger chooses them. */
class ZoneJourneyTests extends Journey {

    @Test
    void aStrangersFirstPageShowsTheirOwnTimes() {
        Visitor una = stranger(1280);
        una.opens("/book/" + town.slug);
        assertThat(una.page.locator("#zone")).hasValue("Europe/Berlin");
        assertThat(una.page.locator("#zone-shown")).containsText("Europe/Berlin");
        una.opens("/register");
        assertThat(una.page.locator("#zone")).hasValue("Europe/Berlin");
    }

    @Test
    void aStrangerChoosesAZoneWithoutScripts() {
        Visitor una = strangerWithoutScripts(390);
        una.opens("/book/" + town.slug + "?day=2026-11-26");
        una.reads("10:00");
        una.page.locator(".menu summary").click();
        una.follows("Change");
        una.sees("Time zone");
        una.field("Time zone").selectOption(new SelectOption().setValue("Asia/Tokyo"));
        una.presses("Save");
        una.sees("30 minutes with Eva");
        una.reads("All times are shown in Asia/Tokyo now.", "The second time is the expert’s, in Europe/Bratislava.");
        assertThat(una.page.locator(".times time").first()).hasText("00:00");
        assertThat(una.page.locator(".times small").first()).hasText("16:00");
    }

    @Test
    void daysChangeInPlaceAndAreSaid() {
        Visitor una = stranger(1280);
        una.opens("/book/" + town.slug);
        assertThat(una.page.locator("#zone-shown")).containsText("Europe/Berlin");
        una.page.evaluate("window.same = true");
        una.follows("Later: December 2026");
        assertThat(una.page.locator("#slots-said")).hasText(Pattern.compile("Tue 1 Dec 2026: \\d+ free"));
        assertThat(una.page.locator("#later")).isFocused();
        una.page.locator("#day-2026-12-03").click();
        assertThat(una.page.locator("#slots-said")).hasText(Pattern.compile("Thu 3 Dec 2026: \\d+ free"));
        assertThat(una.page.locator("#slots-title")).hasText("Thu 3 Dec 2026");
        assertThat(una.page.locator("#day-2026-12-03")).isFocused();
        assertThat(una.page).hasURL(Pattern.compile(".*day=2026-12-03#slots"));
        org.assertj.core.api.Assertions.assertThat(una.page.evaluate("window.same"))
                .as("the page was not loaded anew")
                .isEqualTo(true);
        una.page.goBack();
        assertThat(una.page.locator("#slots-title")).hasText("Tue 1 Dec 2026");
    }
}

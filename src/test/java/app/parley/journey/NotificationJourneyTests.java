package app.parley.journey;

import app.parley.notification.NotificationFixture;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Something happens while a page stands open: the bell says so, and its list leads there. */
class NotificationJourneyTests extends Journey {

    private static final Instant COMING = Instant.parse("2026-12-03T09:00:00Z");

    @Test
    void hearsOfABookingReadsItAndChoosesToHearNoMore() {
        NotificationFixture news = new NotificationFixture(context);
        news.tell();
        Visitor eva = signedIn(town.eva, 390);
        eva.opens("/notifications");
        eva.sees("Notifications");

        town.book(town.una, COMING, "Rental contract");
        news.tell();
        eva.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        eva.page.locator("#bell .bell-count:not(:empty)").waitFor();

        eva.opens("/notifications?show=unread");
        eva.page
                .locator("button.title", new LocatorOptions().setHasText("Rental contract"))
                .first()
                .click();
        eva.sees("Rental contract");

        eva.opens("/account/notifications");
        eva.sees("What I am told");
        eva.page.locator("input[value=MAIL-AGREED]").uncheck();
        eva.presses("Save");
        eva.page.locator("input[value=MAIL-AGREED]:not(:checked)").waitFor();
    }
}

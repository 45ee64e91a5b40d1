package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RescheduleJourneyTests extends Journey {
    private static final Instant STARTS = Town.in(Duration.ofHours(72));

    @Test
    void movesABookingToAnotherSlotWithNewLinks() {
        String meeting = book(STARTS, "Rental contract");
        String oldLink = joinLink();
        user().follow("Propose another time").follow("Later");
        user().page().locator("main .times button").first().click();
        user().sees("The old one stands until it is accepted.");

        expert().open(meeting).sees("Uma User proposes another time.").press("Accept the new time");
        expert().sees("The new time is agreed.").sees("Mon 30 Nov 2026, 00:00 – 00:30");
        user().open(meeting).sees("Eva Expert accepted the new time");
        assertThat(joinLink()).isNotEqualTo(oldLink);
        user().open(oldLink).sees("no longer valid");
    }

    @Test
    void keepsTheOldTimeWhenTheNewOneIsDeclined() {
        String meeting = book(STARTS.plus(Duration.ofHours(5)), "Another one");
        expert().open(meeting)
                .follow("Propose another time")
                .fill("Date", "2026-11-27")
                .fill("Time", "15:15");
        expert().press("Propose this time").sees("The old one stands until it is accepted.");

        user().open(meeting)
                .sees("Fri 27 Nov 2026, 15:15 – 15:45")
                .press("Keep the old time")
                .sees("The old time stands.");
        expert().open(meeting).sees("Uma User declined the new time").sees("Thu 26 Nov 2026, 14:00 – 14:30");
    }

    private String joinLink() {
        Locator link = user().page()
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Join the meeting"));
        return link.getAttribute("href");
    }
}

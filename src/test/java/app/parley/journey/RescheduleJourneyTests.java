package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;

class RescheduleJourneyTests extends Journey {

    private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    @BothWidths
    void anAcceptedNewTimeReplacesTimeAndLinks(int width) {
        String meeting = "/meetings/" + town.book(town.una, THURSDAY, "Rental contract");
        Visitor una = signedIn(town.una, width);
        una.opens(meeting);
        una.sees("Rental contract");
        String oldLink = link(una);
        proposesFriday(una);

        Visitor eva = signedIn(town.eva, width);
        eva.opens(meeting);
        eva.sees("Rental contract");
        eva.reads("Una User proposes another time. The old one stands until you accept.");
        eva.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        eva.presses("Accept the new time");
        eva.sees("Rental contract");
        eva.reads("The new time is agreed. The personal links are new too.");
        eva.readsFact("When", "Fri 27 Nov 2026, 11:00 – 11:30");

        clock.set(THURSDAY);
        una.opens(oldLink);
        una.isAnswered(410);
        una.sees("This link is no longer valid");
        una.photographs("link-revoked");
        una.opens(meeting);
        una.sees("Rental contract");
        una.follows("My personal link");
        una.isAnswered(403);
        una.sees("The room is not open yet");

        clock.set(FRIDAY);
        una.opens(meeting);
        una.follows("Join the meeting");
        una.presses("Enter now");
        assertThat(una.page.getByText("You are in the room.")).isVisible();
        una.sees("Rental contract");
    }

    @BothWidths
    void aDeclinedNewTimeLeavesTheOldOne(int width) {
        String meeting = "/meetings/" + town.book(town.una, THURSDAY, "Rental contract");
        Visitor eva = signedIn(town.eva, width);
        eva.opens(meeting + "/new-time");
        eva.sees("Propose another time");
        eva.types("Date", "2026-11-27");
        eva.types("Time", "15:15");
        eva.presses("Propose this time");
        eva.sees("Rental contract");

        Visitor una = signedIn(town.una, width);
        una.opens(meeting);
        una.sees("Rental contract");
        una.reads("Fri 27 Nov 2026, 15:15 – 15:45");
        una.presses("Keep the old time");
        una.sees("Rental contract");
        una.reads("The old time stands.", "Una User declined the new time");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
    }

    private static String link(Visitor visitor) {
        return visitor.page.locator("a[href^='/join/']").getAttribute("href");
    }

    private static void proposesFriday(Visitor una) {
        una.unfolds("More options");
        una.follows("Propose another time");
        una.sees("Propose another time");
        una.page.locator("#day-2026-11-27").click();
        una.sees("Propose another time");
        una.photographs("new-time");
        una.presses("11:00");
        una.sees("Rental contract");
        una.reads("The new time is proposed. The old one stands until it is accepted.");
    }
}

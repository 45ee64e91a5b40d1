package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.expert.Offerings;
import app.parley.meeting.Meetings;
import java.time.Duration;
import java.time.Instant;

/** What people see first when they sign in. */
class DashboardJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");

    @BothWidths
    void theNextMeetingComesFirstAndOpensTheRoom(int width) {
        town.book(town.una, STARTS.plus(Duration.ofDays(1)), "Deposit");
        town.book(town.una, STARTS, "Rental contract");
        Visitor una = atTheDashboard(town.una, width);
        una.sees("Hello, Una User");
        assertThat(una.page.locator(".stats li").first()).containsText("2 meetings ahead");
        assertThat(una.page.locator("#next")).containsText("Rental contract");
        una.reads("Deposit", "Experts by skill");
        una.photographs("dashboard");
        clock.set(STARTS.minus(Duration.ofMinutes(10)));
        una.opens("/dashboard");
        una.follows("Join the meeting");
        una.sees("Rental contract");
        clock.set(STARTS.plus(Duration.ofMinutes(30)));
        una.opens("/dashboard");
        una.sees("Hello, Una User");
        una.reads("Waiting for me", "how did it go?");
        assertThat(una.page.locator(".stats li").nth(1)).containsText("1 meeting behind you");
    }

    @BothWidths
    void anExpertSeesTheirDayAndWhatWaits(int width) {
        town.book(town.una, STARTS, "Rental contract");
        var offering = context.getBean(Offerings.class).of(town.eva.id()).getFirst();
        context.getBean(Meetings.class)
                .request(town.una.id(), town.handle, offering.id(), STARTS.plus(Duration.ofDays(2)), "Neighbours");
        clock.set(STARTS.minus(Duration.ofHours(3)));
        Visitor eva = atTheDashboard(town.eva, width);
        eva.sees("Hello, Eva Novak");
        eva.reads("My day");
        assertThat(eva.page.locator("section:has(#today) li")).hasCount(1);
        assertThat(eva.page.locator("section:has(#today) li")).containsText("10:00");
        assertThat(eva.page.locator("section:has(#waiting) li")).containsText("Neighbours");
        eva.photographs("dashboard-expert");
        clock.set(STARTS.minus(Duration.ofDays(1)));
        eva.opens("/dashboard");
        eva.reads("No meeting of yours is today.");
    }
}

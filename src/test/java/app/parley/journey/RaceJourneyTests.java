package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.account.Account;
import app.parley.account.Role;
import app.parley.credit.Balance;
import app.parley.shared.Credits;
import java.time.Instant;

class RaceJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");

    @BothWidths
    void whoeverLosesASlotKeepsWhatTheyTyped(int width) {
        Visitor una = signedIn(town.una, width);
        una.opens(slot());
        una.sees("Book this time");
        una.types("Topic", "Rental contract");
        Account ugo = town.account("Ugo User", "ugo-" + town.handle, Role.USER);
        town.give(ugo, 100);
        town.book(ugo, STARTS, "Faster");

        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.isAnswered(409);
        una.sees("Book this time");
        una.reads("This time is no longer free. Please choose another one.");
        assertThat(una.field("Topic")).hasValue("Rental contract");
        una.photographs("booking-lost");
        una.presses("Choose another time");
        una.sees("30 minutes with Eva");
        assertThat(una.page.locator(".times").getByText("10:00")).hasCount(0);
        una.follows("10:30");
        una.sees("Book this time");
        assertThat(una.field("Topic")).hasValue("Rental contract");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(1_000), Credits.ZERO));
    }

    @BothWidths
    void aDoubleClickBooksOnce(int width) {
        Visitor una = signedIn(town.una, width);
        una.opens(slot());
        una.types("Topic", "Rental contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.button("Book for 100 credits").dblclick();
        una.sees("Rental contract");
        una.opens("/meetings");
        una.sees("My meetings");
        assertThat(una.page.locator("#next")).containsText("Rental contract");
        assertThat(una.page.locator("article.meeting")).hasCount(0);
        una.photographs("meetings");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(900), Credits.of(100)));
    }

    @BothWidths
    void aDoubleClickWithoutScriptsBooksOnce(int width) {
        Visitor una = strangerWithoutScripts(width);
        una.signsIn(town.una.email());
        una.opens(slot());
        una.types("Topic", "Rental contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.button("Book for 100 credits").dblclick();
        una.sees("Rental contract");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(900), Credits.of(100)));
    }

    @BothWidths
    void whoeverEditsAnOlderVersionKeepsWhatTheyTyped(int width) {
        String details = "/meetings/" + town.book(town.una, STARTS, "Rental contract") + "/details";
        Visitor here = signedIn(town.eva, width);
        Visitor there = signedIn(town.eva, width);
        here.opens(details);
        there.opens(details);
        there.types("Topic", "Deposit");
        there.presses("Save");
        there.sees("Deposit");

        here.types("Topic", "Neighbours");
        here.presses("Save");
        here.isAnswered(409);
        here.reads("Somebody has changed this since you read it.");
        assertThat(here.field("Topic")).hasValue("Neighbours");
    }

    @BothWidths
    void aDayBlockedMeanwhileCannotBeBooked(int width) {
        Visitor una = signedIn(town.una, width);
        una.opens(slot());
        una.types("Topic", "Too slow 🙂");
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/calendar/block");
        eva.sees("Block a time");
        eva.photographs("calendar");
        eva.page.fill("#startDate", "2026-11-26");
        eva.page.fill("#startTime", "00:00");
        eva.page.fill("#endDate", "2026-11-27");
        eva.page.fill("#endTime", "00:00");
        eva.types("Note", "Holiday");
        eva.presses("Block");
        eva.reads("The time is blocked.");

        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.isAnswered(409);
        una.sees("Book this time");
        assertThat(una.field("Topic")).hasValue("Too slow 🙂");
    }

    private String slot() {
        return "/book/" + town.slug + "/slot?startsAt=" + STARTS;
    }
}

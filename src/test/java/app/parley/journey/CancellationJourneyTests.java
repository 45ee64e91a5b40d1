package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.credit.Balance;
import app.parley.shared.Credits;
import java.time.Duration;
import java.time.Instant;

class CancellationJourneyTests extends Journey {

    private static final Instant TOMORROW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");

    @BothWidths
    void aLateCancellationCostsWhatWasShownAndAccepted(int width) {
        String meeting = "/meetings/" + town.book(town.una, TOMORROW, "Rental contract");
        Visitor una = signedIn(town.una, width);
        una.opens(meeting);
        una.sees("Rental contract");
        una.readsFact("If you cancel", "Costs 50 credits now; you get 50 credits back.");
        una.unfolds("More options");
        una.follows("Cancel the meeting");
        una.sees("Cancel the meeting");
        una.readsFact("Costs you", "50 credits");
        una.readsFact("Returns to your credits", "50 credits");
        una.readsFact("Free of charge", "was possible until Sun 22 Nov 2026, 10:00");
        una.photographs("cancellation");

        una.types("Reason", "I found the paper");
        una.presses("Cancel the meeting");
        una.isAnswered(422);
        una.sees("Cancel the meeting");
        assertThat(una.field("Reason")).hasValue("I found the paper");

        una.chooses("I accept that 50 credits are deducted.");
        una.presses("Cancel the meeting");
        una.sees("Rental contract");
        una.reads("The meeting is cancelled.", "The cancellation fee was paid to the expert");
        una.readsFact("Price", "The cancellation fee was deducted; the rest returned to your credits.");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(950), Credits.ZERO));
        una.owns("950 credits");
        una.readsRow("Late cancellation", "Blocked", "−100");
        una.readsRow("Late cancellation", "Available", "+50", "950");

        Visitor eva = signedIn(town.eva, width);
        eva.opens(meeting);
        eva.sees("Rental contract");
        eva.reads("Una User cancelled", "I found the paper");
        eva.readsFact("Price", "You received the cancellation fee, less the platform fee");
        eva.owns("40 credits");
        eva.readsRow("Late cancellation", "Available", "+40");
    }

    @BothWidths
    void cancellingInGoodTimeIsFree(int width) {
        String meeting = "/meetings/" + town.book(town.una, THURSDAY, "Rental contract");
        Visitor una = signedIn(town.una, width);
        una.opens(meeting + "/cancellation");
        una.sees("Cancel the meeting");
        una.readsFact("Costs you", "0 credits");
        una.readsFact("Free of charge", "until Tue 24 Nov 2026, 10:00");
        una.types("Reason", "I found the paper");
        una.presses("Cancel the meeting");
        una.sees("Rental contract");
        una.readsFact("Price", "It returned to your credits in full.");
        una.reads("There are no files yet.");
        assertThat(una.link("Add or remove files")).isHidden();
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(1_000), Credits.ZERO));
    }

    @BothWidths
    void aFeeThatBecameDueMeanwhileIsShownBeforeItIsTaken(int width) {
        String meeting = "/meetings/" + town.book(town.una, THURSDAY, "Rental contract");
        Visitor una = signedIn(town.una, width);
        una.opens(meeting + "/cancellation");
        una.readsFact("Costs you", "0 credits");
        una.types("Reason", "I found the paper");
        clock.set(THURSDAY.minus(Duration.ofHours(40)));
        una.presses("Cancel the meeting");
        una.isAnswered(409);
        una.sees("Cancel the meeting");
        una.readsFact("Costs you", "50 credits");
        assertThat(una.field("Reason")).hasValue("I found the paper");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(900), Credits.of(100)));

        una.chooses("I accept that 50 credits are deducted.");
        una.presses("Cancel the meeting");
        una.sees("Rental contract");
        una.readsFact("Price", "The cancellation fee was deducted; the rest returned to your credits.");
    }
}

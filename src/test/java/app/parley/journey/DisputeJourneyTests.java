package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.credit.Balance;
import app.parley.shared.Credits;
import java.time.Duration;
import java.time.Instant;

class DisputeJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");
    private static final String REASON = "The recording stopped halfway; both had a part in it.";

    @BothWidths
    void anAdministratorSplitsWhatBothSidesSeeDifferently(int width) {
        String meeting = "/meetings/" + town.book(town.una, STARTS, "Rental contract");
        Visitor una = signedIn(town.una, width);
        Visitor eva = signedIn(town.eva, width);
        clock.set(STARTS);
        joins(una, meeting);
        clock.set(STARTS.plus(Duration.ofMinutes(31)));

        answers(una, meeting, "It failed because of the other side", "Nobody came");
        eva.opens(meeting);
        eva.sees("Rental contract");
        assertThat(eva.page.locator("#answers")).hasCount(0);
        eva.doesNotRead("Nobody came");
        answers(eva, meeting, "It went smoothly", "I waited outside");
        eva.reads("No rule settles this meeting. An administrator decides; you will read why.");

        Visitor ada = signedIn(town.ada, width);
        decides(ada);
        ada.opens(meeting);
        ada.isAnswered(404);
        ada.sees("There is nothing here");

        una.opens(meeting);
        una.sees("Rental contract");
        una.reads(REASON, "60% for the expert");
        una.readsFact("Back to the user", "40 credits");
        eva.opens(meeting);
        eva.sees("Rental contract");
        eva.reads(REASON, "60% for the expert");
        eva.readsFact("To the expert", "48 credits");
        eva.photographs("meeting-decided");
        una.owns("940 credits");
        eva.owns("48 credits");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(940), Credits.ZERO));
        assertThat(town.balance(town.eva)).isEqualTo(new Balance(Credits.of(48), Credits.ZERO));
    }

    private static void joins(Visitor visitor, String meeting) {
        visitor.opens(meeting);
        visitor.follows("Join the meeting");
        visitor.presses("Enter now");
        assertThat(visitor.page.getByText("You are in the room.")).isVisible();
        visitor.presses("Leave the room");
        visitor.sees("You have left the room");
    }

    private static void answers(Visitor visitor, String meeting, String answer, String comment) {
        visitor.opens(meeting);
        visitor.sees("Rental contract");
        visitor.chooses(answer);
        visitor.types("Comment", comment);
        visitor.presses("Send my answer");
        visitor.reads("Thank you, your answer is kept.");
        visitor.sees("Rental contract");
    }

    private void decides(Visitor ada) {
        ada.opens("/admin/disputes");
        ada.sees("Disputes");
        ada.follows("Rental contract");
        ada.sees("Rental contract");
        ada.reads(
                "It failed because of the other side",
                "It went smoothly",
                "never",
                "Una User opened the personal link",
                "Una User came into the room",
                "Una User left the room");
        ada.photographs("admin-dispute");

        ada.chooses("The price is split");
        ada.types("Expert’s share in percent", "60");
        ada.types("Reason", REASON);
        ada.types("Password", "not this one");
        ada.presses("Decide and move the credits");
        ada.isAnswered(422);
        ada.sees("Rental contract");
        assertThat(ada.field("Reason")).hasValue(REASON);
        assertThat(ada.field("Expert’s share in percent")).hasValue("60");

        ada.types("Password", Town.PASSWORD);
        ada.presses("Decide and move the credits");
        ada.sees("Rental contract");
        ada.reads("The dispute is decided and the credits have moved.", REASON);
    }
}

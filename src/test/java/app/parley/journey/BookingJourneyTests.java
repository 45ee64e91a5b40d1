package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;

class BookingJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");

    @BothWidths
    void anExpertIsFoundBookedMetAndPaid(int width) {
        Visitor una = stranger(width);
        findsTheExpert(una);
        choosesASlotAndSignsInAtTheLastStep(una);
        booksIt(una);

        Visitor eva = signedIn(town.eva, width);
        eva.opens(una.path());
        eva.sees("Rental contract");
        eva.reads("The meeting is agreed. The price waits in escrow.", "It is blocked from the user’s credits");

        bothMeet(una, eva);
        String meeting = una.path();
        unaIsContent(una);
        evaReadsWhy(eva, meeting);
    }

    private void findsTheExpert(Visitor una) {
        una.opens("/");
        una.sees("Paid meetings with experts, settled fairly");
        una.photographs("home");
        una.types("What do you need help with?", "rental");
        una.presses("Find an expert");
        una.sees("Experts");
        una.photographs("experts");
        una.page.locator("a[href='/experts/" + town.handle + "']").click();
        una.sees(town.eva.displayName());
        una.photographs("expert");
    }

    private void choosesASlotAndSignsInAtTheLastStep(Visitor una) {
        una.follows("Choose a time");
        una.sees("30 minutes with Eva");
        una.page.locator("#day-2026-11-26").click();
        una.sees("30 minutes with Eva");
        una.reads("Thu 26 Nov 2026:");
        una.photographs("slots");
        una.follows("10:00");
        una.sees("Book this time");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        una.readsFact("Cancelling", "Free until Tue 24 Nov 2026, 10:00.");
        una.follows("Sign in and book");
        una.givesPassword(town.una.email());
        una.sees("Book this time");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        una.readsFact("Price", "You can spend 1,000 credits.");
    }

    private void booksIt(Visitor una) {
        una.types("Topic", "Rental contract");
        una.photographs("booking");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.photographs("booking-confirm");
        una.readsFact("Topic", "Rental contract");
        una.presses("Book for 100 credits");
        una.sees("Rental contract");
        una.reads("The meeting is booked and the price is blocked until it is settled.");
        una.readsFact("Price", "It is blocked from your credits until the meeting is settled.");
        una.photographs("meeting-agreed");
    }

    private void bothMeet(Visitor una, Visitor eva) {
        String meeting = una.path();
        clock.set(STARTS.minus(Duration.ofMinutes(10)));
        joins(una, meeting);
        joins(eva, meeting);
        assertThat(una.page.locator("[data-present] .person")).hasCount(2);
        una.photographs("room");
        una.looksAtItInEveryLook();
        leaves(una);
        leaves(eva);
        una.opens(meeting);
    }

    private static void joins(Visitor visitor, String meeting) {
        visitor.opens(meeting);
        visitor.follows("Join the meeting");
        visitor.presses("Enter now");
        assertThat(visitor.page.getByText("You are in the room.")).isVisible();
        visitor.sees("Rental contract");
    }

    private static void leaves(Visitor visitor) {
        visitor.presses("Leave the room");
        visitor.sees("You have left the room");
    }

    private void unaIsContent(Visitor una) {
        clock.set(STARTS.plus(Duration.ofMinutes(30)));
        una.opens(una.path());
        una.sees("Rental contract");
        una.chooses("It went smoothly");
        una.photographs("meeting-over");
        una.presses("Send my answer");
        una.reads("Thank you, your answer is kept.");
        una.sees("Rental contract");
        una.reads("The user said that the meeting went smoothly. The expert is paid.", "The expert was paid");
        una.reads("Una User opened the personal link", town.eva.displayName() + " opened the personal link");
        una.readsFact("To the expert", "80 credits");
        una.photographs("meeting-settled");
        una.owns("900 credits");
        una.readsRow("Payment for a meeting", "−100");
        una.photographs("credits");
    }

    private static void evaReadsWhy(Visitor eva, String meeting) {
        eva.opens(meeting);
        eva.sees("Rental contract");
        eva.reads("The user said that the meeting went smoothly. The expert is paid.", "The expert was paid");
        eva.readsFact("Price", "It was paid to you, less the platform fee.");
        eva.readsFact("Platform fee", "20 credits");
        eva.owns("80 credits");
        eva.readsRow("Payment for a meeting", "+80");
    }
}

package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BookingJourneyTests extends Journey {
    private static final Instant STARTS = Town.in(Duration.ofHours(74));

    @Test
    void leadsFromTheHomePageToPaidCredits() {
        String meeting = findAndBook();
        expert().open(meeting).sees("agreed").sees("Uma User asked for the meeting");
        meet(meeting);
        town().goTo(STARTS.plus(HALF_AN_HOUR));
        user().open(meeting)
                .choose("It went smoothly")
                .fill("Comment", "Thank you")
                .press("Send my answer");
        user().sees("settled")
                .sees("The user said that the meeting went smoothly")
                .sees("It was paid to the expert.");
        expert().open(meeting)
                .sees("It was paid to you, less the platform fee.")
                .sees("80 credits");
        expert().open("/credits").sees("80");

        assertThat(town().available(Town.USER)).isEqualTo(900);
        assertThat(town().available(Town.EXPERT)).isEqualTo(80);
    }

    @Test
    void booksOnceHoweverOftenTheButtonIsPressed() {
        Instant starts = Town.in(Duration.ofHours(100));
        long before = town().available(Town.USER);
        user().openSlot(Town.SLUG, starts).fill("Topic", "Twice");
        user().page().locator("main form button").last().dblclick();
        user().isAt("/meetings/.*").sees("Twice");

        assertThat(town().available(Town.USER)).isEqualTo(before - 100);
    }

    @Test
    void keepsWhatWasTypedWhenTheSlotIsGone() {
        Instant starts = Town.in(Duration.ofHours(120));
        user().openSlot(Town.SLUG, starts).fill("Topic", "Too slow 🙂");
        blockTheDay();

        assertThat(user().statusOfPressing("Book for 100 credits")).isEqualTo(409);
        assertThat(user().typedIn("Topic")).isEqualTo("Too slow 🙂");
    }

    private String findAndBook() {
        try (Visitor stranger = stranger()) {
            stranger.open("/").press("Find an expert").follow("Eva Expert").follow("Choose a time");
            stranger.openSlot(Town.SLUG, STARTS)
                    .sees("Free until Tue 24 Nov 2026, 11:00.")
                    .follow("Sign in and book")
                    .signIn(Town.USER)
                    .sees("Book this time")
                    .fill("Topic", "Rental contract")
                    .press("Book for 100 credits")
                    .sees("The meeting is booked and the price is blocked until it is settled.");
            return stranger.path();
        }
    }

    private void meet(String meeting) {
        user().open(meeting).follow("Join the meeting").sees("not open yet");
        town().goTo(STARTS);
        user().open(meeting).follow("Join the meeting").isAt("/room/.*");
        expert().open(meeting).follow("Join the meeting").isAt("/room/.*");
        user().open(meeting).sees("Eva Expert opened the personal link").sees("happening now");
    }

    private void blockTheDay() {
        expert().open("/calendar").fill("Note", "Holiday");
        expert().page().fill("#startDate", "2026-11-28");
        expert().page().fill("#startTime", "00:00");
        expert().page().fill("#endDate", "2026-11-29");
        expert().page().fill("#endTime", "00:00");
        expert().press("Block").sees("The time is blocked.");
    }
}

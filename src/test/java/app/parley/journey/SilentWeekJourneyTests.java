package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilentWeekJourneyTests extends Journey {
    private static final Instant STARTS = Town.in(Duration.ofHours(10));

    @Test
    void paysTheExpertWhenNobodySaysAnything() {
        String meeting = book(STARTS, "Rental contract");
        Instant due = STARTS.plus(HALF_AN_HOUR).plus(Duration.ofHours(168));
        town().goTo(due.minusSeconds(1));
        user().open(meeting).sees("How did it go?").sees("You can answer until Mon 30 Nov 2026, 19:30.");

        town().goTo(due);
        user().open(meeting).sees("Neither side said how the meeting went").seesNot("Send my answer");
        expert().open(meeting).sees("80 credits");
        assertThat(town().available(Town.EXPERT)).isEqualTo(80);
    }
}

package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateCancellationJourneyTests extends Journey {
    private static final Instant STARTS = Town.in(Duration.ofHours(72));

    @Test
    void showsAFeeThatChangedMeanwhileAndKeepsTheReason() {
        String meeting = book(STARTS, "Rental contract");
        user().follow("Cancel the meeting").sees("0 credits").fill("Reason", "I fell ill.");
        town().goTo(STARTS.minus(Duration.ofHours(40)));

        assertThat(user().statusOfPressing("Cancel the meeting")).isEqualTo(409);
        user().sees("I accept that 50 credits are deducted.");
        assertThat(user().typedIn("Reason")).isEqualTo("I fell ill.");

        user().choose("I accept that 50 credits are deducted.").press("Cancel the meeting");
        user().isAt(meeting).sees("The meeting is cancelled.").sees("The cancellation fee was deducted");
        expert().open(meeting).sees("I fell ill.").sees("40 credits");
        assertThat(town().available(Town.USER)).isEqualTo(950);
        assertThat(town().available(Town.EXPERT)).isEqualTo(40);
    }
}

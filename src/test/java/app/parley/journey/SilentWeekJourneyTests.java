package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.credit.Balance;
import app.parley.platform.WorkDueRunner;
import app.parley.shared.Credits;
import java.time.Duration;
import java.time.Instant;

class SilentWeekJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant WEEK_LATER =
            STARTS.plus(Duration.ofMinutes(30)).plus(Duration.ofHours(168));
    private static final String BOTH_SILENT =
            "Neither side said how the meeting went while there was time. It counts as having gone as planned: "
                    + "the expert is paid.";

    @BothWidths
    void aWeekOfSilencePaysTheExpertAndSaysWhy(int width) {
        String meeting = "/meetings/" + town.book(town.una, STARTS, "Rental contract");
        Visitor una = signedIn(town.una, width);
        Visitor eva = signedIn(town.eva, width);

        passes(WEEK_LATER.minusSeconds(1));
        una.opens(meeting);
        una.sees("Rental contract");
        una.reads("The meeting is over.", "You can answer until Thu 3 Dec 2026, 10:30.");

        passes(WEEK_LATER);
        una.opens(meeting);
        una.sees("Rental contract");
        una.reads(BOTH_SILENT);
        una.readsFact("To the expert", "80 credits");
        eva.opens(meeting);
        eva.sees("Rental contract");
        eva.reads(BOTH_SILENT, "The expert was paid");
        eva.readsFact("Price", "It was paid to you, less the platform fee.");
        assertThat(town.balance(town.una)).isEqualTo(new Balance(Credits.of(900), Credits.ZERO));
        assertThat(town.balance(town.eva)).isEqualTo(new Balance(Credits.of(80), Credits.ZERO));
    }

    private void passes(Instant until) {
        clock.set(until);
        context.getBean(WorkDueRunner.class).runAll();
    }
}

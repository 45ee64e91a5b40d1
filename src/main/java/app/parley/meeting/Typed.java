package app.parley.meeting;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What people type about meetings, within its bounds. */
final class Typed {

    /** Far beyond any plan, and well inside what the database can keep. */
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    private Typed() {}

    static String topic(@Nullable String topic) {
        return Texts.line("topic", topic, 1, 200);
    }

    static String text(String field, @Nullable String text) {
        return Texts.block(field, text, 2_000);
    }

    static String requiredText(String field, @Nullable String text) {
        return Texts.requiredBlock(field, text, 2_000);
    }

    /** A start as precise as the database keeps it. */
    static Instant start(@Nullable Instant startsAt) {
        if (startsAt == null) {
            throw new InvalidInput("startsAt", "required");
        }
        if (startsAt.isAfter(LATEST)) {
            throw new InvalidInput("startsAt", "out-of-range");
        }
        return startsAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant futureStart(Instant startsAt, Instant now) {
        Instant start = start(startsAt);
        if (!start.isAfter(now)) {
            throw new InvalidInput("startsAt", "in-the-past");
        }
        return start;
    }

    static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "out-of-range");
        }
        return value;
    }
}

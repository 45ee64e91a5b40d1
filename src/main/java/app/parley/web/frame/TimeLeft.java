package app.parley.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says how long it is until something, in two units that matter, never longer than it is. */
@Component
public class TimeLeft {
    private static final int FAR = 14;

    private final Words words;
    private final Clock clock;

    TimeLeft(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** For instance "in 2 days 3 hours". */
    public String until(Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        if (left.toDays() >= FAR) {
            return say(left.toDays(), "days", 0, "hours");
        }
        if (left.toDays() > 0) {
            return say(left.toDays(), "days", left.toHoursPart(), "hours");
        }
        return left.toMinutes() < 1
                ? words.of("left.moment")
                : say(left.toHours(), "hours", left.toMinutesPart(), "minutes");
    }

    private String say(long many, String unit, long few, String smaller) {
        String large = many == 0 ? "" : words.of("left." + unit, many);
        String small = few == 0 ? "" : words.of("left." + smaller, few);
        return words.of("left.in", (large + " " + small).strip());
    }
}

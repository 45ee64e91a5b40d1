package app.parley.video;

import app.parley.platform.Throttle;
import app.parley.shared.NotFound;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Slows down whoever tries links that do not exist; a link that does exist is never counted. */
@Component
public class LinkGuesses {

    private static final int LIMIT = 100;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Throttle throttle;

    LinkGuesses(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws app.parley.platform.TooManyAttempts when this address has guessed too often */
    public <T> T limited(String remoteAddress, Supplier<T> attempt) {
        String bucket = "link-guess:" + remoteAddress;
        throttle.check(bucket, LIMIT, WINDOW);
        try {
            return attempt.get();
        } catch (NotFound e) {
            throttle.count(bucket, WINDOW);
            throw e;
        }
    }
}

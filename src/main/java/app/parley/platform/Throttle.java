package app.parley.platform;

import java.time.Duration;
import org.springframework.stereotype.Service;

/** Counts failures in the database, by wall-clock window, so that guessing gets slow on every instance at once. */
@Service
public class Throttle {

    /** @throws TooManyAttempts when the bucket holds {@code limit} or more within the window */
    public void check(String bucket, int limit, Duration window) {
        throw new UnsupportedOperationException();
    }

    /** Counts one attempt, in a transaction of its own, so that a refusal that rolls back is still counted. */
    public void count(String bucket, Duration window) {
        throw new UnsupportedOperationException();
    }

    public void forget(String bucket) {
        throw new UnsupportedOperationException();
    }
}

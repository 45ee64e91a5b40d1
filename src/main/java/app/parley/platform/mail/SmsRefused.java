package app.parley.platform.mail;

import java.time.Duration;

/**
 * The gateway did not take a text message.
 *
 * @see #again
 */
final class SmsRefused extends RuntimeException {

    private final boolean again;
    private final transient Duration pause;

    private SmsRefused(String why, boolean again, Duration pause) {
        super(why, null, false, false);
        this.again = again;
        this.pause = pause;
    }

    static SmsRefused silent() {
        return new SmsRefused("no answer", true, Duration.ZERO);
    }

    /** @param pause for which the gateway asks */
    static SmsRefused with(int status, Duration pause) {
        boolean mayChange = status == 408 || status == 425 || status == 429 || status >= 500;
        return new SmsRefused("status " + status, mayChange, pause);
    }

    /** Whether the same message may be taken another time. */
    boolean again() {
        return again;
    }

    Duration pause() {
        return pause;
    }
}

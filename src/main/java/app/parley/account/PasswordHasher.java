package app.parley.account;

import app.parley.platform.TooManyAttempts;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB, two passes and one lane; only a few at a time, because each costs memory and a core. */
@Component
class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String nobodysHash = argon2.encode("the password of nobody");

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Call within {@link #inTurn}. */
    boolean matches(String password, String hash) {
        return argon2.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that an unknown address cannot be told by the clock. Within a turn. */
    void matchNobody() {
        boolean unused = argon2.matches("a guess", nobodysHash);
    }

    /** Waits for a turn and keeps it while the work runs. */
    <T> T inTurn(Supplier<T> work) {
        takeTurn();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAttempts(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(LONGEST_WAIT);
        }
    }
}

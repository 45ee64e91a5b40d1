package app.parley.platform;

import java.time.Instant;

/**
 * The time of the real world, which no demo moves: sign-in, tokens, sessions, limits, idempotency keys and leases live
 * on it. Everything else asks the one {@link java.time.Clock} bean.
 */
@FunctionalInterface
public interface WallClock {

    Instant now();
}

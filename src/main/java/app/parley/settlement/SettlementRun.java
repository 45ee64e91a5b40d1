package app.parley.settlement;

import java.time.Instant;
import java.util.UUID;

/**
 * What one batch of the sweep did, up to 1,000 meetings and those tried again.
 *
 * @param businessTime at which it was due; the demo moves it
 * @param disputed meetings that no rule could settle, which wait for an administrator now
 * @param failed meetings that are parked with their error
 */
public record SettlementRun(
        UUID id, Instant businessTime, Instant startedAt, Instant finishedAt, int settled, int disputed, int failed) {}

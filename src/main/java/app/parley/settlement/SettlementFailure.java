package app.parley.settlement;

import app.parley.shared.MeetingId;
import java.time.Instant;

/**
 * A meeting whose settlement was due and failed.
 *
 * @param attempts so far, all of them in vain
 * @param error of the last attempt, for those who look after the platform
 * @param failedAt of the last attempt, by the wall clock
 * @param retryAt earliest next attempt, by the wall clock
 */
public record SettlementFailure(MeetingId meeting, int attempts, String error, Instant failedAt, Instant retryAt) {}

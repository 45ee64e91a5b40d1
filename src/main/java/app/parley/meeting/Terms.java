package app.parley.meeting;

import app.parley.shared.Percentage;
import java.time.Duration;

/**
 * The settings a meeting was agreed under and keeps (src/docs/rules/meetings.md).
 *
 * @param platformFee of what goes to the expert
 * @param lateCancellation of the price, deducted when the user cancels late
 * @param compensation of the price, paid by the platform when it failed
 * @param lateCancellationLimit before the start; exactly that long before is still in time
 * @param evaluationLimit after the scheduled end, in elapsed time
 * @param linkOpensBefore the scheduled start
 * @param linkClosesAfter the scheduled end
 * @param silentUserAfterExpertSmooth what a silent user means when the expert said that all went well
 */
public record Terms(
        Percentage platformFee,
        Percentage lateCancellation,
        Percentage compensation,
        Duration lateCancellationLimit,
        Duration evaluationLimit,
        Duration linkOpensBefore,
        Duration linkClosesAfter,
        SilentUser silentUserAfterExpertSmooth) {

    /** The two readings of the source; src/docs/rules/settlement.md says why PAY is the default. */
    public enum SilentUser {
        PAY,
        DISPUTE
    }
}

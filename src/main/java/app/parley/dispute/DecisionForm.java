package app.parley.dispute;

import app.parley.platform.Texts;
import app.parley.settlement.Outcome;
import app.parley.shared.InvalidInput;
import app.parley.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an administrator typed it, checked.
 *
 * @param expertShare 1 to 99 for a split, else null
 * @param reason 1 to 5,000 characters
 */
record DecisionForm(Outcome outcome, @Nullable Percentage expertShare, String reason) {

    private static final int LONGEST_REASON = 5_000;

    static DecisionForm of(@Nullable Outcome outcome, @Nullable Integer expertPercent, @Nullable String reason) {
        if (outcome == null) {
            throw new InvalidInput("outcome", "required");
        }
        Percentage share = expertShare(outcome, expertPercent);
        return new DecisionForm(outcome, share, Texts.requiredBlock("reason", reason, LONGEST_REASON));
    }

    private static @Nullable Percentage expertShare(Outcome outcome, @Nullable Integer percent) {
        if (outcome != Outcome.SPLIT) {
            if (percent != null) {
                throw new InvalidInput("expertPercent", "only-for-a-split");
            }
            return null;
        }
        if (percent == null) {
            throw new InvalidInput("expertPercent", "required");
        }
        if (percent < 1 || percent > 99) {
            throw new InvalidInput("expertPercent", "out-of-range");
        }
        return Percentage.of(percent);
    }
}

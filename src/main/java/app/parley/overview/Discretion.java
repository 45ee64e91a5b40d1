package app.parley.overview;

import app.parley.meeting.Side;
import app.parley.settlement.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What of the answers a viewer may see (src/docs/rules/settlement.md): their own at once, the other side's once they have
 * answered themselves or the evaluation has run. It has run when it settled the meeting or opened a dispute: by then
 * both have answered, or it is too late to.
 */
final class Discretion {

    private Discretion() {}

    /** @param viewer null for an administrator who is no side of the meeting */
    static Answers visible(Answers all, @Nullable Side viewer, boolean evaluationHasRun) {
        if (viewer == null || evaluationHasRun || all.of(viewer) != null) {
            return all;
        }
        return Answers.NONE;
    }
}

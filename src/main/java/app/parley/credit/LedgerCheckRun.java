package app.parley.credit;

import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A full recomputation in the background, as far as it is.
 *
 * @param requestedBy the administrator who asked
 * @param done how many of its {@code total} questions are answered
 * @param result null until it has finished
 * @param others what is wrong outside of the ledger, each a sentence
 * @param finishedAt null while it runs
 */
public record LedgerCheckRun(
        UUID id,
        PersonId requestedBy,
        Instant requestedAt,
        State state,
        int done,
        int total,
        @Nullable LedgerCheck result,
        List<String> others,
        @Nullable Instant finishedAt) {

    /** How far it is; a failed one was given up after several attempts. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }
}

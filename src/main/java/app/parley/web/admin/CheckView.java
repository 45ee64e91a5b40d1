package app.parley.web.admin;

import app.parley.credit.LedgerCheck;
import app.parley.credit.LedgerCheckRun;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recomputation, as far as it is. @param standing what it says in a word, {@code RUNNING} while it says nothing yet */
record CheckView(
        String id,
        String by,
        Instant at,
        Standing standing,
        int done,
        int total,
        @Nullable LedgerCheck result,
        List<String> others) {

    enum Standing {
        RUNNING("wait"),
        SOUND("good"),
        UNSOUND("bad"),
        FAILED("bad");

        private final String tone;

        Standing(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    static CheckView of(LedgerCheckRun run, Map<PersonId, String> names) {
        return new CheckView(
                run.id().toString(),
                names.getOrDefault(run.requestedBy(), ""),
                run.requestedAt(),
                standing(run),
                run.done(),
                run.total(),
                run.result(),
                run.others());
    }

    private static Standing standing(LedgerCheckRun run) {
        return switch (run.state()) {
            case RUNNING -> Standing.RUNNING;
            case FAILED -> Standing.FAILED;
            case FINISHED ->
                run.result() != null && run.result().balanced() && run.others().isEmpty()
                        ? Standing.SOUND
                        : Standing.UNSOUND;
        };
    }
}

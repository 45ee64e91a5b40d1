package app.parley.api;

import app.parley.platform.SqlState;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * What the database says when nobody nearer has understood it: out of reach, too slow or too busy is 503; a value it
 * cannot hold is the caller's; a constraint is the last wall against a rule that the code forgot.
 */
final class ProblemsOfDatabase {

    static final Problem CONFLICT = Problem.of(HttpStatus.CONFLICT, "conflict");

    /** Connection lost, resources short, operator's doing, system trouble, lost races (SQLSTATE classes). */
    private static final Set<String> TROUBLE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Lock not available; idle in transaction for too long. */
    private static final Set<String> TROUBLE = Set.of("55P03", "25P03");

    private static final List<Class<? extends Throwable>> TROUBLE_TYPES = List.of(
            SQLTransientException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class);

    private ProblemsOfDatabase() {}

    static Optional<Problem> of(Throwable failure) {
        String state = SqlState.of(failure);
        if (isTrouble(failure, state)) {
            return Optional.of(Problem.UNAVAILABLE);
        }
        if (state != null && state.startsWith("22")) {
            return Optional.of(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input"));
        }
        boolean wall = state != null && state.startsWith("23");
        return wall || failure instanceof OptimisticLockingFailureException ? Optional.of(CONFLICT) : Optional.empty();
    }

    private static boolean isTrouble(Throwable failure, @Nullable String state) {
        if (state != null && (TROUBLE.contains(state) || TROUBLE_CLASSES.contains(state.substring(0, 2)))) {
            return true;
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTrouble(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The pool's own complaints, a closed connection among them, come without an SQLSTATE. */
    private static boolean isTrouble(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() == null
                || TROUBLE_TYPES.stream().anyMatch(type -> type.isInstance(cause));
    }
}

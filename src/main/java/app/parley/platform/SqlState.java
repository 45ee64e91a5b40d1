package app.parley.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The one part of a database error that a program may decide by. */
public final class SqlState {

    private SqlState() {}

    /** The SQLSTATE of the innermost database error in the chain of causes; null when there is none. */
    public static @Nullable String of(Throwable failure) {
        String found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql.getSQLState();
            }
        }
        return found;
    }
}

package app.parley.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's entries are wanted; null asks for nothing.
 *
 * @param from included
 * @param to not included
 */
public record StatementQuery(
        StatementLine.@Nullable Pocket pocket,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final StatementQuery ALL = new StatementQuery(null, null, null);
}

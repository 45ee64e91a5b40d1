package app.parley.settlement;

import app.parley.meeting.Side;
import org.jspecify.annotations.Nullable;

/** What both sides have said so far; null for a side that is silent. */
public record Answers(@Nullable GivenAnswer user, @Nullable GivenAnswer expert) {

    public static final Answers NONE = new Answers(null, null);

    public @Nullable GivenAnswer of(Side side) {
        return switch (side) {
            case USER -> user;
            case EXPERT -> expert;
        };
    }
}

package app.parley.api.meeting;

import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Members that a body must have, and amounts that cannot be. */
final class Required {

    private Required() {}

    static <T> T field(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
        return value;
    }

    static Credits amount(String field, @Nullable Long value) {
        long amount = field(field, value);
        if (amount < 0) {
            throw new InvalidInput(field, "out-of-range");
        }
        return Credits.of(amount);
    }
}

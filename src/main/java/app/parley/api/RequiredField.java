package app.parley.api;

import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a body may leave out in JSON and a command needs. */
public final class RequiredField {

    private RequiredField() {}

    /** @throws InvalidInput when the client left the field out, or sent null */
    public static <T> T of(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
        return value;
    }

    /** @throws InvalidInput for an amount that was left out or cannot be */
    public static Credits amount(String field, @Nullable Long value) {
        long amount = of(field, value);
        if (amount < 0) {
            throw new InvalidInput(field, "out-of-range");
        }
        return Credits.of(amount);
    }
}

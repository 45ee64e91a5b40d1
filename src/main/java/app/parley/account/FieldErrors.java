package app.parley.account;

import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks several fields before refusing, so that people hear of all mistakes at once. */
final class FieldErrors {

    private final List<InvalidInput.Field> found = new ArrayList<>();

    /** The checked value; where the check refuses, the stand-in, and {@link #refuseIfAny} will throw. */
    <T extends @Nullable Object> T checked(Supplier<? extends T> check, T standIn) {
        try {
            return check.get();
        } catch (InvalidInput refused) {
            found.addAll(refused.fields());
            return standIn;
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}

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
    <T> T checked(Supplier<T> check, T standIn) {
        T checked = checkedOrNull(check);
        return checked == null ? standIn : checked;
    }

    /** The checked value; null where the check refuses. */
    <T> @Nullable T checkedOrNull(Supplier<T> check) {
        try {
            return check.get();
        } catch (InvalidInput refused) {
            found.addAll(refused.fields());
            return null;
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}

package app.parley.platform;

import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads all parts of what was sent before refusing it, so that people hear of everything that is wrong at once. */
public final class Gathered {

    private final List<InvalidInput.Field> wrong = new ArrayList<>();

    /** What the part says; the substitute when it says nothing that can be read, which {@link #refuse} then tells. */
    public <T> T orElse(T substitute, Supplier<? extends T> part) {
        try {
            return part.get();
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return substitute;
        }
    }

    /** What the part says, which may be nothing; nothing too when it cannot be read, which {@link #refuse} then tells. */
    public <T> @Nullable T orNull(Supplier<? extends @Nullable T> part) {
        try {
            return part.get();
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return null;
        }
    }

    /** @throws InvalidInput when a part could not be read */
    public void refuse() {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}

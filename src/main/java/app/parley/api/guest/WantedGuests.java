package app.parley.api.guest;

import app.parley.guest.NewGuest;
import app.parley.shared.InvalidInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guests as JSON names them, wherever a call takes some. */
public final class WantedGuests {

    private WantedGuests() {}

    /** @throws InvalidInput naming what is none */
    public static List<NewGuest> of(@Nullable List<@Nullable NewGuest> wanted) {
        if (wanted == null) {
            return List.of();
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) == null) {
                throw new InvalidInput("guests[" + i + "]", "required");
            }
        }
        return wanted.stream().map(Objects::requireNonNull).toList();
    }
}

package app.parley.web.frame;

import app.parley.expert.Location;
import org.jspecify.annotations.Nullable;

/** Where a meeting takes place, from the two fields people fill in. */
public final class Places {
    private Places() {}

    /** The room needs no detail, so that whatever stands in its field is let go. */
    public static Location of(@Nullable String kind, @Nullable String detail) {
        Location.Kind chosen = Typed.choice("locationKind", Location.Kind.class, kind);
        return chosen == Location.Kind.ROOM
                ? Location.ROOM
                : new Location(chosen, Typed.text(detail).strip());
    }
}

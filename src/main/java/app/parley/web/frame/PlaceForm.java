package app.parley.web.frame;

import app.parley.expert.Location;
import org.jspecify.annotations.Nullable;

/** Where a meeting takes place, as typed. */
public record PlaceForm(@Nullable String kind, @Nullable String detail) {

    public static PlaceForm of(Location location) {
        return new PlaceForm(location.kind().name(), location.detail());
    }

    /** The room needs no detail, so that whatever stands in its field is let go; without a form there is no choice. */
    public static Location chosen(@Nullable PlaceForm typed) {
        Location.Kind kind = Typed.choice("location.kind", Location.Kind.class, typed == null ? null : typed.kind);
        return typed == null || kind == Location.Kind.ROOM
                ? Location.ROOM
                : new Location(kind, Typed.text(typed.detail).strip());
    }
}

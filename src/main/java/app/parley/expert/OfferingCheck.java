package app.parley.expert;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The bounds of an offering; answers the form as it is kept. */
final class OfferingCheck {

    private OfferingCheck() {}

    static OfferingForm checked(OfferingForm form) {
        return new OfferingForm(
                Texts.line("title", form.title(), 1, 120),
                Texts.block("description", form.description(), 5_000),
                (int) within("minutes", form.minutes(), 5, 720),
                within("price", form.price(), 0, 1_000_000),
                skill(form.skill()),
                location(form.location()));
    }

    private static long within(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidInput(field, "out-of-range");
        }
        return value;
    }

    private static @Nullable String skill(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Texts.line("skill", typed, 1, 50);
    }

    private static Location location(@Nullable Location typed) {
        return typed == null ? Location.ROOM : typed.checked("location.detail");
    }
}

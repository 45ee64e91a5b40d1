package app.parley.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a form was not accepted, in the viewer's language: shown above the form and beside its fields. */
public record Errors(String title, List<Item> items) {
    /** @param field id of the input it is about */
    public record Item(String field, String label, String text) {}

    public boolean has(String field) {
        return of(field) != null;
    }

    /** What is wrong with the field; null when nothing is. */
    public @Nullable String of(String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .map(Item::text)
                .findFirst()
                .orElse(null);
    }
}

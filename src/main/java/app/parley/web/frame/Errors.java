package app.parley.web.frame;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why a form is shown again, in the viewer's language: shown above the form and beside its fields.
 *
 */
public record Errors(Reason reason, String title, List<Item> items) {

    /** What brought the form back. */
    public enum Reason {
        REFUSED,
        /** Somebody saved something else in the meantime. */
        STALE,
        /** Nothing is wrong: it was kept while its session ended, and not sent. */
        KEPT
    }

    /** @param field id of the input it is about */
    public record Item(String field, String label, String text) {}

    /** The same with fields called by these names. */
    public Errors named(Map<String, String> labels) {
        return new Errors(
                reason,
                title,
                items.stream()
                        .map(item ->
                                new Item(item.field(), labels.getOrDefault(item.field(), item.label()), item.text()))
                        .toList());
    }

    /** The same with everything that is wrong in a list told of the list as a whole, which is called so. */
    public Errors ofWhole(String list, String label) {
        return new Errors(
                reason,
                title,
                items.stream()
                        .map(item -> item.field().startsWith(list + "[") ? new Item(list, label, item.text()) : item)
                        .toList());
    }

    public boolean isStale() {
        return reason == Reason.STALE;
    }

    public boolean isKept() {
        return reason == Reason.KEPT;
    }

    public boolean has(String field) {
        return of(field) != null;
    }

    /** The same, leading to where the page has the field that was refused. */
    public Errors at(UnaryOperator<String> fieldOfPage) {
        return new Errors(
                reason,
                title,
                items.stream()
                        .map(item -> new Item(fieldOfPage.apply(item.field()), item.label(), item.text()))
                        .toList());
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

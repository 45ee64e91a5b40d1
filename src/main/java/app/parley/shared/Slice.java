package app.parley.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param nextCursor where the next page begins; null on the last page
 */
public record Slice<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * The page that these begin.
     *
     * @param found up to one more than the page holds, which says that another page follows
     * @param cursor names where a page ends by its last item
     */
    public static <T> Slice<T> of(List<T> found, SliceRequest page, Function<? super T, String> cursor) {
        if (found.size() <= page.limit()) {
            return new Slice<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, page.limit()));
        return new Slice<>(items, cursor.apply(items.getLast()));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> translation) {
        return new Slice<>(items.stream().<R>map(translation).toList(), nextCursor);
    }
}

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

    public <R> Slice<R> map(Function<? super T, ? extends R> translation) {
        return new Slice<>(items.stream().<R>map(translation).toList(), nextCursor);
    }
}

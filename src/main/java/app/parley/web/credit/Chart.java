package app.parley.web.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts over time, drawn and as a table.
 *
 * @param summary what the picture shows, for those who do not see it
 * @param width of the drawing, whose height is 100
 * @param top what stands at its upper edge
 * @param labels below it, from its beginning to its end
 */
public record Chart(
        String name,
        String summary,
        int width,
        List<Series> series,
        String top,
        List<String> labels,
        List<String> columns,
        List<Row> rows) {

    /**
     * One of the amounts.
     *
     * @param look which of the style sheet's: first, second or bars
     * @param ground the same, filled down to the ground; null for none
     */
    public record Series(
            String name, String look, String path, @Nullable String ground) {}

    public record Row(String when, List<String> amounts) {}
}

package app.parley.web.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A button that changes the rows of a form and saves nothing, so that lists grow and move without scripts; or changes
 * nothing, so that the page says what it knows about what was typed.
 *
 * @param row counted from 0; of no meaning for a new row
 */
public record RowChange(Step step, String list, int row) {

    private static final Pattern WRITTEN = Pattern.compile("(add|up|down|remove|show):([a-z]+)(?::(\\d{1,3}))?");

    /** What is done to the row. */
    public enum Step {
        ADD,
        UP,
        DOWN,
        REMOVE,
        SHOW
    }

    /** Reads {@code up:questions:2}; empty for whatever else was sent. */
    public static Optional<RowChange> of(@Nullable String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Step step = Step.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String row = matcher.group(3);
        return Optional.of(new RowChange(step, matcher.group(2), row == null ? 0 : Integer.parseInt(row)));
    }

    /** The rows after the button, if it is one of theirs. */
    public <T> List<T> in(String name, List<T> rows, T blank) {
        List<T> changed = new ArrayList<>(rows);
        if (!name.equals(list)) {
            return changed;
        }
        switch (step) {
            case ADD -> changed.add(blank);
            case UP -> swap(changed, row - 1, row);
            case DOWN -> swap(changed, row, row + 1);
            case REMOVE -> {
                if (row < changed.size()) {
                    changed.remove(row);
                }
            }
            case SHOW -> {}
        }
        return changed;
    }

    private static void swap(List<?> rows, int one, int other) {
        if (one >= 0 && other < rows.size()) {
            Collections.swap(rows, one, other);
        }
    }
}

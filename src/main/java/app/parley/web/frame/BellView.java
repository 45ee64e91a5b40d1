package app.parley.web.frame;

import app.parley.collaboration.Asked;
import java.util.List;

/**
 * What the bell of a page shows.
 *
 * @param unread how many notifications the person has not read
 * @param asked into which running meetings colleagues ask the person
 */
public record BellView(long unread, List<Asked> asked) {

    private static final int LONGEST_MARK = 40;

    static final BellView NOTHING = new BellView(0, List.of());

    public BellView {
        asked = List.copyOf(asked);
    }

    /** The same exactly as long as the bell shows the same. */
    public String mark() {
        return unread + "." + asked.stream().map(Asked::id).toList().hashCode();
    }

    /** Whether it can be a {@link #mark}; anything may come from outside. */
    public static boolean isMark(String text) {
        return text.length() <= LONGEST_MARK;
    }
}

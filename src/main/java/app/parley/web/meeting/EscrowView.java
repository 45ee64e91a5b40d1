package app.parley.web.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the price is and what would move it next, in the viewer's words.
 *
 * @param places that credits come from and go to: user, escrow, expert, platform
 * @param steps what would move it next, the likeliest first
 * @param cases what each answer of the one who speaks next would do, by answer
 * @param casesOf the name of that one; null when it is the viewer
 */
public record EscrowView(
        List<Place> places,
        List<Step> steps,
        Map<String, String> cases,
        @Nullable String casesOf) {

    /**
     * A place in the picture.
     *
     * @param amount what is there; null for nothing
     * @param then what would come there next; null for nothing
     */
    public record Place(
            String icon,
            String name,
            @Nullable String amount,
            @Nullable String then) {}

    /** @param left how long until then; null when it depends on somebody */
    public record Step(String when, String what, @Nullable String left) {}
}

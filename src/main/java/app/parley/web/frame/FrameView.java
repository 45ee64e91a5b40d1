package app.parley.web.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page.
 *
 * @param zone of all times
 * @param zoneKnown whether anybody chose it or their browser told; otherwise the page asks the browser
 * @param name the signed-in person's; null for strangers
 * @param bell what is new for the person
 * @param demo the demo's time; null outside the demo
 * @param path of this page, to come back to
 * @param embedded whether another site shows the page inside of its own
 */
public record FrameView(
        String language,
        List<LanguageChoice> languages,
        String zone,
        boolean zoneKnown,
        List<Link> links,
        @Nullable String name,
        BellView bell,
        @Nullable Instant demo,
        String path,
        boolean embedded) {

    /** A language to switch to. */
    public record LanguageChoice(String tag, String name, boolean current) {}

    /** A place in the navigation. */
    public record Link(String path, String key, String icon, boolean current) {}
}

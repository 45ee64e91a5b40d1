package app.parley.web.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert in the list.
 *
 * @param rating mean stars; null when nobody has rated yet
 * @param fromPrice of the cheapest offering; null when there is none
 */
record ExpertCard(
        String handle,
        String name,
        String headline,
        List<String> skills,
        List<String> languages,
        @Nullable Double rating,
        long ratings,
        @Nullable Long fromPrice) {}

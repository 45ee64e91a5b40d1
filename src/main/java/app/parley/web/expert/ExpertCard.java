package app.parley.web.expert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert in the list.
 *
 * @param rating mean stars; null when nobody has rated yet
 * @param fromPrice of the cheapest offering; null when there is none
 * @param nextFree first free start in a calendar of their own; null when there is none in the two months to come
 * @param marked whether the viewer marked them; null for strangers and for the experts themselves
 */
public record ExpertCard(
        String handle,
        String name,
        String headline,
        List<String> skills,
        List<String> languages,
        @Nullable Double rating,
        long ratings,
        @Nullable Long fromPrice,
        @Nullable Instant nextFree,
        @Nullable Boolean marked) {

    private static final int SKILLS = 4;

    /** As many skills as a card holds. */
    public List<String> mainSkills() {
        return skills.subList(0, Math.min(SKILLS, skills.size()));
    }

    public int moreSkills() {
        return Math.max(0, skills.size() - SKILLS);
    }
}

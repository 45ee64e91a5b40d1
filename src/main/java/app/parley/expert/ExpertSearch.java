package app.parley.expert;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the public list; null asks for nothing.
 *
 * @param minRating mean stars as they are shown, 1 to 5; leaves out who has no rating
 * @param maxPrice of the cheapest offering, in credits
 */
public record ExpertSearch(
        @Nullable String text,
        @Nullable String skill,
        @Nullable String language,
        @Nullable Double minRating,
        @Nullable Long maxPrice,
        Order order) {

    /** Whom one sees first: by name; the best rated, by more people first; the cheapest, those without a price last. */
    public enum Order {
        NAME,
        RATING,
        PRICE
    }

    /** Everybody of whom each of these words says something, by name. */
    public static ExpertSearch of(@Nullable String text) {
        return new ExpertSearch(text, null, null, null, null, Order.NAME);
    }

    /** Everybody, the best rated first. */
    public static ExpertSearch bestRated() {
        return new ExpertSearch(null, null, null, null, null, Order.RATING);
    }
}

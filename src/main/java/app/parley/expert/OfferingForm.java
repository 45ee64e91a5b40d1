package app.parley.expert;

import org.jspecify.annotations.Nullable;

/**
 * An offering as its owner typed it; checked by {@link Offerings}.
 *
 * @param title 1 to 120 characters
 * @param description at most 5,000 characters
 * @param location null means the video room
 */
public record OfferingForm(
        String title,
        String description,
        int minutes,
        long price,
        @Nullable String skill,
        @Nullable Location location) {}

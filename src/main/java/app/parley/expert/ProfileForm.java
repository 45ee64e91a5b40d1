package app.parley.expert;

import java.util.List;

/**
 * A profile as its owner typed it; checked by {@link Experts}.
 *
 * @param headline at most 160 characters
 * @param bio at most 5,000 characters
 * @param skills at most 30 of 1 to 50 characters
 * @param languages at most 20 language tags
 */
public record ProfileForm(
        String handle, String headline, String bio, List<String> skills, List<String> languages, boolean published) {}

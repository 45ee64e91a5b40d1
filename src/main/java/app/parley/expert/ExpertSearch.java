package app.parley.expert;

import org.jspecify.annotations.Nullable;

/** What somebody looks for in the public list; null asks for nothing. */
public record ExpertSearch(
        @Nullable String text,
        @Nullable String skill,
        @Nullable String language) {}

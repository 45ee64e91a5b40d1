package app.parley.api.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as its managers send it.
 *
 * @param name 1 to 120 characters
 * @param slug 3 to 60 of a–z, 0–9 and hyphens between them
 */
record OrganisationRequest(@Nullable String name, @Nullable String slug) {}

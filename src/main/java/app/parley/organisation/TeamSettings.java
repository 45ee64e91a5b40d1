package app.parley.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a manager decides about a team.
 *
 * @param name 1 to 120 characters
 * @param parent the team that it is part of; null at the top
 */
public record TeamSettings(String name, @Nullable TeamId parent, CallingTerms calling) {}

package app.parley.expert;

/**
 * Something experts know, and how many of the published ones do.
 *
 * @param name as one of them writes it
 */
public record Skill(String name, long experts) {}

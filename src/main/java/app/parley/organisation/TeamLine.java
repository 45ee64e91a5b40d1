package app.parley.organisation;

/**
 * A team at its place in the tree, read from top to bottom.
 *
 * @param depth how many teams are above
 */
public record TeamLine(Team team, int depth) {}

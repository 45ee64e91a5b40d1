package app.parley.organisation;

/**
 * Whether and how members of a team call colleagues into a running meeting (src/docs/rules/collaborators.md).
 *
 * @param collaborators whether they may at all
 * @param masked whether the user does not get to know of colleagues
 * @param viewOnly whether colleagues see and hear, and are neither seen nor heard
 * @param specialists whether people without an account may be called by a link
 */
public record CallingTerms(boolean collaborators, boolean masked, boolean viewOnly, boolean specialists) {

    public static final CallingTerms OFF = new CallingTerms(false, false, false, false);

    /** What holds for somebody in both teams: called from either, and then with the greater restraint of the two. */
    public CallingTerms and(CallingTerms other) {
        return !collaborators
                ? other
                : !other.collaborators
                        ? this
                        : new CallingTerms(
                                true,
                                masked || other.masked,
                                viewOnly || other.viewOnly,
                                specialists && other.specialists);
    }
}

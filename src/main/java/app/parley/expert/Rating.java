package app.parley.expert;

/**
 * What users thought of an expert.
 *
 * @param stars sum of all stars given, 1 to 5 each
 * @param count how many gave them
 */
public record Rating(long stars, long count) {

    /** Mean to one decimal; 0 when nobody has rated. */
    public double average() {
        return count == 0 ? 0 : Math.round(10.0 * stars / count) / 10.0;
    }
}

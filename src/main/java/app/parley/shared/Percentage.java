package app.parley.shared;

/**
 * A share in whole percent.
 *
 * @param value 0 to 100
 */
public record Percentage(int value) {

    public Percentage {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("a percentage is from 0 to 100");
        }
    }

    public static Percentage of(int value) {
        return new Percentage(value);
    }
}

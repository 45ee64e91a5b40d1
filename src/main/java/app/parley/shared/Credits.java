package app.parley.shared;

/**
 * An amount of whole credits that somebody owns, owes or pays; never negative.
 *
 * <p>Shares round down (src/docs/rules/settlement.md).
 *
 * @param amount whole credits, 0 or more
 */
public record Credits(long amount) implements Comparable<Credits> {

    public static final Credits ZERO = new Credits(0);

    public Credits {
        if (amount < 0) {
            throw new IllegalArgumentException("credits are never negative");
        }
    }

    public static Credits of(long amount) {
        return amount == 0 ? ZERO : new Credits(amount);
    }

    public Credits plus(Credits other) {
        return of(Math.addExact(amount, other.amount));
    }

    /** @throws IllegalArgumentException when {@code other} is the larger amount */
    public Credits minus(Credits other) {
        return of(amount - other.amount);
    }

    /** This share of the amount, rounded down to whole credits. */
    public Credits share(Percentage percentage) {
        return of(Math.multiplyExact(amount, (long) percentage.value()) / 100);
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}

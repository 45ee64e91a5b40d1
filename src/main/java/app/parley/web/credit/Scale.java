package app.parley.web.credit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns amounts into the shapes of a drawing that is 100 high and 10 wide for each amount. */
record Scale(long top) {
    static final int STEP = 10;
    private static final int GAP = 2;

    /** With a round number at the upper edge, at least as large as any of the amounts. */
    static Scale of(List<Long> amounts) {
        long largest = amounts.stream().mapToLong(Long::longValue).max().orElse(0);
        long power = 1;
        while (power * 10 <= largest) {
            power *= 10;
        }
        for (long round : new long[] {1, 2, 5}) {
            if (round * power >= largest) {
                return new Scale(round * power);
            }
        }
        return new Scale(10 * power);
    }

    /** A stair that rises and falls with the amounts. */
    String stair(List<Long> amounts) {
        return "M0 " + height(amounts.getFirst())
                + IntStream.range(0, amounts.size())
                        .mapToObj(step -> "V" + height(amounts.get(step)) + "H" + (step + 1) * STEP)
                        .collect(Collectors.joining());
    }

    /** The same, filled down to the ground. */
    String ground(List<Long> amounts) {
        return stair(amounts) + "V100H0Z";
    }

    String bars(List<Long> amounts) {
        return IntStream.range(0, amounts.size())
                .mapToObj(step -> "M" + (step * STEP + GAP) + " 100V" + height(amounts.get(step)) + "H"
                        + ((step + 1) * STEP - GAP) + "V100Z")
                .collect(Collectors.joining());
    }

    private String height(long amount) {
        return String.format(Locale.ROOT, "%.2f", 100 - 100.0 * amount / top);
    }
}

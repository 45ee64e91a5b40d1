package app.parley.bench;

import app.parley.availability.SlotWork;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Finds slots in process by the application's finder and by plain nested loops, in rounds by turns after a warm-up. Prints
 * milliseconds and ratios.
 *
 * <p>Arguments: rounds (9).
 */
public final class SlotBench {

    /** Experts, days, busy times of each. */
    private static final int[][] CASES = {
        {1, 30, 0}, {1, 30, 100}, {1, 30, 1_000}, {1, 365, 1_000}, {10, 30, 1_000}, {50, 30, 100}, {50, 30, 1_000}
    };

    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long ROUND_NANOS = 300_000_000L;

    private SlotBench() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        System.out.println("| experts | days | busy each | slots | finder | nested loops | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int[] each : CASES) {
            measure(SlotWork.of(each[0], each[1], each[2]), each, rounds);
        }
    }

    private static void measure(SlotWork work, int[] size, int rounds) {
        int slots = work.found().size();
        if (!work.found().equals(work.nested())) {
            throw new IllegalStateException("the two do not find the same slots");
        }
        millis(work::found, WARM_UP_NANOS);
        millis(work::nested, WARM_UP_NANOS);
        double[] finder = new double[rounds];
        double[] nested = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            finder[round] = millis(work::found, ROUND_NANOS);
            nested[round] = millis(work::nested, ROUND_NANOS);
            ratios[round] = finder[round] / nested[round];
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.3f ms | %.3f ms | %.4f |%n",
                size[0],
                size[1],
                size[2],
                slots,
                Medians.of(finder),
                Medians.of(nested),
                Medians.of(ratios));
    }

    /** Of one run, over as many as fit into the time. */
    private static double millis(Supplier<?> work, long nanos) {
        long start = System.nanoTime();
        long runs = 0;
        long slots = 0;
        long now;
        do {
            slots += work.get().hashCode();
            runs++;
            now = System.nanoTime();
        } while (now - start < nanos);
        if (slots == Long.MIN_VALUE) {
            System.out.println(slots);
        }
        return (now - start) / 1e6 / runs;
    }
}

package app.parley.availability;

import app.parley.shared.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that do not overlap, by time, in microseconds. */
final class Stretches {

    private final long[] starts;
    private final long[] ends;

    private Stretches(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Ranges that are in order already and may touch. */
    static Stretches inOrder(List<TimeRange> ranges) {
        return new Stretches(
                ranges.stream().mapToLong(range -> Micros.of(range.start())).toArray(),
                ranges.stream()
                        .mapToLong(range -> Micros.notBefore(range.end()))
                        .toArray());
    }

    /** The same instants as stretches that neither touch nor overlap. */
    static Stretches union(List<TimeRange> ranges) {
        List<TimeRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(TimeRange::start));
        long[] starts = new long[sorted.size()];
        long[] ends = new long[sorted.size()];
        int size = 0;
        for (TimeRange range : sorted) {
            long start = Micros.of(range.start());
            long end = Micros.notBefore(range.end());
            if (size > 0 && start <= ends[size - 1]) {
                ends[size - 1] = Math.max(ends[size - 1], end);
            } else {
                starts[size] = start;
                ends[size] = end;
                size++;
            }
        }
        return new Stretches(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    List<TimeRange> ranges() {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new TimeRange(Micros.instant(starts[i]), Micros.instant(ends[i])));
        }
        return ranges;
    }

    int size() {
        return starts.length;
    }

    long start(int index) {
        return starts[index];
    }

    long end(int index) {
        return ends[index];
    }

    /** The first stretch that ends after this instant; the size when there is none. */
    int firstEndingAfter(long instant) {
        int found = Arrays.binarySearch(ends, instant + 1);
        return found >= 0 ? found : -found - 1;
    }

    boolean meet(long start, long end) {
        int index = firstEndingAfter(start);
        return index < starts.length && starts[index] < end;
    }

    /** Whether one of them holds all of this time. */
    boolean hold(long start, long end) {
        for (int index = firstEndingAfter(start); index < starts.length && starts[index] <= start; index++) {
            if (end <= ends[index]) {
                return true;
            }
        }
        return false;
    }
}

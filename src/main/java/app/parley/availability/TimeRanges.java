package app.parley.availability;

import app.parley.shared.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sets of time ranges. */
final class TimeRanges {

    private TimeRanges() {}

    /** The same instants as ranges that neither touch nor overlap, by time. */
    static List<TimeRange> union(Collection<TimeRange> ranges) {
        List<TimeRange> union = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(TimeRange::start)).forEach(range -> {
            if (union.isEmpty() || union.getLast().end().isBefore(range.start())) {
                union.add(range);
            } else if (union.getLast().end().isBefore(range.end())) {
                union.add(new TimeRange(union.removeLast().start(), range.end()));
            }
        });
        return union;
    }
}

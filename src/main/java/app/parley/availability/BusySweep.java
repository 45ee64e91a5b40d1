package app.parley.availability;

import app.parley.shared.TimeRange;
import java.util.Collection;
import java.util.List;

/** Answers whether times meet a busy one, in one pass: it must be asked by ascending start. */
final class BusySweep {

    private final List<TimeRange> busy;
    private int next;

    BusySweep(Collection<TimeRange> busy) {
        this.busy = TimeRanges.union(busy);
    }

    boolean meets(TimeRange time) {
        while (next < busy.size() && !busy.get(next).end().isAfter(time.start())) {
            next++;
        }
        return next < busy.size() && busy.get(next).start().isBefore(time.end());
    }
}

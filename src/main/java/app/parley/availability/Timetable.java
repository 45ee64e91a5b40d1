package app.parley.availability;

import app.parley.schedule.Hours;
import app.parley.schedule.OpenHours;
import app.parley.shared.TimeRange;
import java.util.function.LongConsumer;

/** One person's working hours and busy times around the slots asked for. */
final class Timetable {

    private final Stretches open;
    private final Stretches busy;

    Timetable(Hours hours, Stretches busy, TimeRange range) {
        this.open = Stretches.inOrder(new OpenHours(hours).overlapping(range));
        this.busy = busy;
    }

    /**
     * Says every start on the person's own grid at which the leg fits their hours and meets no busy time (rules R4 and R5),
     * in order.
     */
    void starts(Leg leg, long interval, long from, long until, LongConsumer found) {
        long length = Micros.of(leg.length());
        long before = Micros.of(leg.before());
        long after = Micros.of(leg.after());
        int next = busy.firstEndingAfter(from - before);
        for (int window = open.firstEndingAfter(from); window < open.size(); window++) {
            long last = Math.min(open.end(window) - length, until - 1);
            long start = open.start(window);
            start += steps(from - start, interval) * interval;
            while (start <= last) {
                while (next < busy.size() && busy.end(next) <= start - before) {
                    next++;
                }
                if (next < busy.size() && busy.start(next) < start + length + after) {
                    start += steps(busy.end(next) + before - start, interval) * interval;
                } else {
                    found.accept(start);
                    start += interval;
                }
            }
        }
    }

    /** Whether the leg fits at this instant, on the grid or not. */
    boolean fits(Leg leg, long start) {
        long end = start + Micros.of(leg.length());
        return open.hold(start, end) && isFree(leg, start);
    }

    /** Whether no busy time meets the leg and its buffers, whatever the hours. */
    boolean isFree(Leg leg, long start) {
        long end = start + Micros.of(leg.length());
        return !busy.meet(start - Micros.of(leg.before()), end + Micros.of(leg.after()));
    }

    /** How many steps of the grid it takes to come this far; none when it is behind. */
    private static long steps(long distance, long interval) {
        return distance <= 0 ? 0 : Math.ceilDiv(distance, interval);
    }
}

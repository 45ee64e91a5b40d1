package app.parley.availability;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Time that is cut down, person by person, to what suits all. */
final class CommonTime {

    /** People meet at the quarters of an hour. */
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private List<TimeRange> left;

    CommonTime(TimeRange whole) {
        left = List.of(whole);
    }

    /** @param open in order, none touches another */
    CommonTime only(List<TimeRange> open) {
        List<TimeRange> both = new ArrayList<>();
        for (TimeRange mine : left) {
            for (TimeRange theirs : open) {
                if (mine.overlaps(theirs)) {
                    both.add(new TimeRange(later(mine.start(), theirs.start()), earlier(mine.end(), theirs.end())));
                }
            }
        }
        left = both;
        return this;
    }

    CommonTime without(List<TimeRange> busy) {
        busy.forEach(
                taken -> left = left.stream().flatMap(free -> rest(free, taken)).toList());
        return this;
    }

    /** What is left, in order. */
    List<TimeRange> ranges() {
        return left;
    }

    /** Times of this length in a row, each from a quarter of an hour on. */
    Stream<TimeRange> starts(Duration length) {
        return left.stream()
                .flatMap(free -> Stream.iterate(
                                nextQuarter(free.start()),
                                start -> !start.plus(length).isAfter(free.end()),
                                start -> nextQuarter(start.plus(length)))
                        .map(start -> TimeRange.of(start, length)));
    }

    private static Stream<TimeRange> rest(TimeRange free, TimeRange taken) {
        if (!free.overlaps(taken)) {
            return Stream.of(free);
        }
        Stream.Builder<TimeRange> rest = Stream.builder();
        if (free.start().isBefore(taken.start())) {
            rest.add(new TimeRange(free.start(), taken.start()));
        }
        if (taken.end().isBefore(free.end())) {
            rest.add(new TimeRange(taken.end(), free.end()));
        }
        return rest.build();
    }

    private static Instant nextQuarter(Instant at) {
        long second = at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
        return Instant.ofEpochSecond(Math.ceilDiv(second, QUARTER) * QUARTER);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.SlotRules;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The one function that says which slots a calendar offers (rules R1 to R6). Listing asks it for days, booking for a
 * single instant, so what is shown can be booked. A sweep over sorted times, in microseconds.
 */
final class SlotFinder {

    private static final Duration INSTANT = Duration.ofNanos(1_000);

    private final BookingCalendar calendar;
    private final Plan plan;
    private final Map<PersonId, Stretches> busy = new HashMap<>();
    private final DayLimits limits;
    private final long interval;
    private final long earliest;

    SlotFinder(BookingCalendar calendar, Plan plan, Commitments commitments, Instant now) {
        SlotRules rules = calendar.settings().slots();
        this.calendar = calendar;
        this.plan = plan;
        this.limits = new DayLimits(calendar, commitments.booked(), now);
        this.interval = Micros.ofMinutes(rules.intervalMinutes());
        this.earliest = Micros.notBefore(now.plus(Duration.ofMinutes(rules.minNoticeMinutes())));
        plan.persons().forEach(person -> busy.put(person, commitments.busy(person)));
    }

    /** The free slots that start within the range, by start. */
    List<TimeRange> startingIn(TimeRange range) {
        List<TimeRange> slots = new ArrayList<>();
        for (long start : starts(range)) {
            slots.add(TimeRange.of(Micros.instant(start), plan.length()));
        }
        return slots;
    }

    /** Whether exactly the slot that starts then is offered. */
    boolean offers(Instant start) {
        return starts(TimeRange.of(start, INSTANT)).length > 0;
    }

    /** Who could take this leg of an offered slot. */
    List<PersonId> free(Leg leg, Instant bookingStart) {
        Instant start = leg.startsAt(bookingStart);
        TimeRange range = TimeRange.of(start, leg.length());
        boolean first = leg.equals(plan.legs().getFirst());
        return leg.candidates().stream()
                .filter(person -> first
                        ? beginsOnGrid(timetable(person, range), leg, Micros.of(start))
                        : timetable(person, range).fits(leg, Micros.of(start)))
                .toList();
    }

    /** Whether this person meets nothing else then, whatever hours and limits say. */
    boolean isFree(PersonId person, Leg leg, Instant start) {
        return timetable(person, TimeRange.of(start, leg.length())).isFree(leg, Micros.of(start));
    }

    private long[] starts(TimeRange range) {
        List<List<Timetable>> candidates = candidates(range);
        Leg first = plan.legs().getFirst();
        long from = Math.max(Micros.notBefore(range.start()), earliest);
        long until = Micros.notBefore(range.end());
        LongStream.Builder found = LongStream.builder();
        for (Timetable timetable : candidates.getFirst()) {
            timetable.starts(first, interval, from, until, found);
        }
        return inOrder(
                found.build().toArray(),
                start -> limits.allow(start, plan.legs().size()) && follow(start, candidates));
    }

    /** Whether somebody can take each leg after the first. */
    private boolean follow(long start, List<List<Timetable>> candidates) {
        for (int i = 1; i < plan.legs().size(); i++) {
            Leg leg = plan.legs().get(i);
            long at = start + Micros.of(leg.offset());
            if (candidates.get(i).stream().noneMatch(timetable -> timetable.fits(leg, at))) {
                return false;
            }
        }
        return true;
    }

    private static long[] inOrder(long[] starts, LongPredicate offered) {
        Arrays.sort(starts);
        int size = 0;
        for (int i = 0; i < starts.length; i++) {
            if ((i == 0 || starts[i] != starts[i - 1]) && offered.test(starts[i])) {
                starts[size++] = starts[i];
            }
        }
        return Arrays.copyOf(starts, size);
    }

    private boolean beginsOnGrid(Timetable timetable, Leg leg, long start) {
        LongStream.Builder found = LongStream.builder();
        timetable.starts(leg, interval, start, start + 1, found);
        return found.build().findAny().isPresent();
    }

    /** Those who may take each leg, in the order of the legs. */
    private List<List<Timetable>> candidates(TimeRange range) {
        TimeRange whole = new TimeRange(range.start(), range.end().plus(plan.length()));
        Map<PersonId, Timetable> known = new HashMap<>();
        return plan.legs().stream()
                .map(leg -> leg.candidates().stream()
                        .map(person -> known.computeIfAbsent(person, it -> timetable(it, whole)))
                        .toList())
                .toList();
    }

    private Timetable timetable(PersonId person, TimeRange range) {
        return new Timetable(calendar.hoursOf(person), busy.getOrDefault(person, Stretches.union(List.of())), range);
    }
}

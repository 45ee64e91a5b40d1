package app.parley.availability;

import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the time of several people side by side and finds what suits all of them. */
@Service
public class Planner {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_PEOPLE = 10;
    private static final int MOST_SUGGESTIONS = 6;
    private static final int FIRST = 5;
    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Duration LATEST = Duration.ofDays(5 * 365);

    private final BusyTimes busyTimes;
    private final OpenTimes openTimes;
    private final Clock clock;

    Planner(BusyTimes busyTimes, OpenTimes openTimes, Clock clock) {
        this.busyTimes = busyTimes;
        this.openTimes = openTimes;
        this.clock = clock;
    }

    /** One person's hours and busy times within a range. */
    public record PersonsTime(List<TimeRange> open, List<TimeRange> busy) {}

    /**
     * Several people's time.
     *
     * @param people in the order in which they were asked for
     * @param common the first times of the wanted length at which all of them are open and not busy
     */
    public record Planned(Map<PersonId, PersonsTime> people, List<TimeRange> common) {}

    /**
     * @param length of the common times, 5 minutes to 12 hours
     * @throws app.parley.shared.NotFound when one of the people is neither the viewer nor a colleague
     */
    @Transactional(readOnly = true)
    public Planned plan(PersonId viewer, Collection<PersonId> persons, TimeRange range, Duration length) {
        if (persons.size() > MOST_PEOPLE) {
            throw new InvalidInput("with", "too-many");
        }
        requireLength(length);
        Map<PersonId, PersonsTime> people = new LinkedHashMap<>();
        busyTimes
                .of(viewer, persons, range)
                .forEach((person, busy) -> people.put(person, new PersonsTime(openTimes.of(person, range), busy)));
        return new Planned(people, common(people.values(), range, length));
    }

    /**
     * The same with somebody besides with whom the viewer has had a meeting, as the caller has seen: busy or free within the
     * viewer's hours and nothing outside of them, and not at all where they look busier than they are.
     */
    @Transactional(readOnly = true)
    public Planned plan(
            PersonId viewer, PersonId counterpart, Collection<PersonId> persons, TimeRange range, Duration length) {
        Planned known = plan(viewer, persons, range, length);
        PersonsTime own = known.people().get(viewer);
        if (own == null || known.people().containsKey(counterpart) || openTimes.lookBusy(counterpart)) {
            return known;
        }
        List<TimeRange> busy =
                busyTimes.ofAny(List.of(counterpart), range).values().iterator().next();
        Map<PersonId, PersonsTime> people = new LinkedHashMap<>();
        people.put(viewer, own);
        people.put(
                counterpart,
                new PersonsTime(
                        own.open(),
                        new CommonTime(range).only(busy).only(own.open()).ranges()));
        known.people().forEach(people::putIfAbsent);
        return new Planned(people, common(people.values(), range, length));
    }

    /**
     * Everybody's time in the two weeks from then on, and the first times in them that suit all.
     *
     * @param from at most five years ahead; what is past of the two weeks suits nobody
     */
    @Transactional(readOnly = true)
    public Planned suggest(PersonId viewer, Collection<PersonId> persons, Instant from, Duration length) {
        requireNear(from);
        return first(plan(viewer, persons, TimeRange.of(from, TWO_WEEKS), length));
    }

    /** The same with somebody with whom the viewer has had a meeting. */
    @Transactional(readOnly = true)
    public Planned suggest(
            PersonId viewer, PersonId counterpart, Collection<PersonId> persons, Instant from, Duration length) {
        requireNear(from);
        return first(plan(viewer, counterpart, persons, TimeRange.of(from, TWO_WEEKS), length));
    }

    private static Planned first(Planned whole) {
        return new Planned(whole.people(), whole.common().stream().limit(FIRST).toList());
    }

    /**
     * The viewer's time beside that of an expert whom they want to ask, within the expert's hours and nothing outside of
     * them; nobody's but the viewer's where a calendar of the expert looks busier than the expert is.
     */
    @Transactional(readOnly = true)
    public Planned beside(PersonId viewer, PersonId expert, TimeRange range, Duration length) {
        requireLength(length);
        List<TimeRange> hours = openTimes.lookBusy(expert) ? List.of() : openTimes.of(expert, range);
        Map<PersonId, PersonsTime> people = new LinkedHashMap<>();
        busyTimes
                .ofAny(hours.isEmpty() ? List.of(viewer) : List.of(viewer, expert), range)
                .forEach((person, busy) -> people.put(
                        person,
                        new PersonsTime(
                                hours,
                                new CommonTime(range).only(busy).only(hours).ranges())));
        return new Planned(people, hours.isEmpty() ? List.of() : common(people.values(), range, length));
    }

    /** The same for the two weeks from then on. @param from as for colleagues */
    @Transactional(readOnly = true)
    public Planned suggestBeside(PersonId viewer, PersonId expert, Instant from, Duration length) {
        requireNear(from);
        return first(beside(viewer, expert, TimeRange.of(from, TWO_WEEKS), length));
    }

    private void requireNear(Instant from) {
        if (from.isAfter(clock.instant().plus(LATEST))
                || from.isBefore(clock.instant().minus(LATEST))) {
            throw new InvalidInput("from", "out-of-range");
        }
    }

    private static void requireLength(Duration length) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new InvalidInput("minutes", "out-of-range");
        }
    }

    private List<TimeRange> common(Collection<PersonsTime> people, TimeRange range, Duration length) {
        Instant now = clock.instant();
        if (!now.isBefore(range.end()) || people.isEmpty()) {
            return List.of();
        }
        CommonTime common = new CommonTime(new TimeRange(later(now, range.start()), range.end()));
        people.forEach(person -> common.only(person.open()).without(person.busy()));
        return common.starts(length).limit(MOST_SUGGESTIONS).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

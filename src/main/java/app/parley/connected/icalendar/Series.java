package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The occurrences of an event, calculated on its own wall clock from its true start, with those that were moved, changed
 * or cancelled one by one or from some time on.
 */
final class Series {

    private final Event event;
    private final List<Event> changes;
    private final Set<Instant> replaced;

    /** @param changes every one replaces an occurrence of the event */
    Series(Event event, List<Event> changes) {
        this.event = event;
        this.changes = changes.stream()
                .filter(Event::andFuture)
                .sorted(Comparator.comparing(Series::replacedStart).reversed())
                .toList();
        this.replaced = changes.stream()
                .filter(change -> !change.andFuture())
                .map(Series::replacedStart)
                .collect(Collectors.toSet());
    }

    /** The times that the event takes within the range, and perhaps some outside of it. */
    Stream<TimeRange> busy(TimeRange within) {
        Stream<Occurrence> calculated = starts(within).flatMap(this::occurrence);
        Stream<Occurrence> listed = event.extras().stream()
                .filter(extra -> takesPlace(extra.start()))
                .flatMap(extra -> changed(extra.start().local(), new Occurrence(extra.start(), extra.length())));
        return Stream.concat(calculated, listed).flatMap(occurrence -> occurrence.range().stream());
    }

    private Stream<LocalDateTime> starts(TimeRange within) {
        Duration longest = Stream.concat(Stream.of(event), changes.stream())
                .map(each -> each.length().time().plusDays(each.length().days() + 1L))
                .reduce(Duration.ZERO, Series::longer);
        LocalDateTime from = Moment.local(within.start(), event.start().clock())
                .minus(longest)
                .minus(shift());
        LocalDateTime to = Moment.local(within.end(), event.start().clock()).plus(shift());
        LocalDateTime first = event.start().local();
        return Stream.concat(
                        first.isBefore(from) || first.isAfter(to) ? Stream.empty() : Stream.of(first),
                        event.rules().stream().flatMap(rule -> rule.starts(event.start(), from, to)))
                .distinct();
    }

    /** How far changes from some time on move the occurrences, at most. */
    private Duration shift() {
        return changes.stream()
                .map(change -> Duration.between(
                                replacedStart(change), change.start().instant())
                        .abs()
                        .plusDays(1))
                .reduce(Duration.ZERO, Series::longer);
    }

    private Stream<Occurrence> occurrence(LocalDateTime start) {
        return takesPlace(event.start().at(start)) ? changed(start, event.occurrence(start)) : Stream.empty();
    }

    private boolean takesPlace(Moment start) {
        return !event.exceptions().contains(start.instant()) && !replaced.contains(start.instant());
    }

    /** The occurrence as the latest change before it wants it. */
    private Stream<Occurrence> changed(LocalDateTime start, Occurrence unchanged) {
        Instant planned = unchanged.start().instant();
        return changes.stream()
                .filter(change -> !replacedStart(change).isAfter(planned))
                .findFirst()
                .map(change -> change.blocks() ? Stream.of(moved(change, start)) : Stream.<Occurrence>empty())
                .orElseGet(() -> event.blocks() ? Stream.of(unchanged) : Stream.empty());
    }

    private Occurrence moved(Event change, LocalDateTime start) {
        LocalDateTime origin = Moment.local(replacedStart(change), event.start().clock());
        return change.occurrence(change.start().local().plus(Duration.between(origin, start)));
    }

    private static Instant replacedStart(Event change) {
        Moment replaces = change.replaces();
        return replaces == null ? change.start().instant() : replaces.instant();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the busy times of one calendar, which may come in several documents. Every event is read on its own: a
 * broken one is counted and takes none of the others with it.
 */
public final class Expansion {

    static final int MOST_TIMES = 5_000;
    private static final int MOST_OCCURRENCES = 200_000;
    private static final int MOST_CHANGES = 100;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ZoneId zone;
    private final TimeRange within;
    private final Set<String> ownAddresses;
    private final long deadline = System.nanoTime() + LONGEST.toNanos();
    private final List<TimeRange> times = new ArrayList<>();
    private int unreadable;
    private boolean hasEvents;
    private @Nullable Instant freeBusyUntil;

    /**
     * @param zone of whole days and of times that name no zone: the calendar owner's
     * @param ownAddresses in lower case; events that one of them declined do not block
     */
    public Expansion(ZoneId zone, TimeRange within, Set<String> ownAddresses) {
        this.zone = zone;
        this.within = within;
        this.ownAddresses = Set.copyOf(ownAddresses);
    }

    /**
     * Takes in a document.
     *
     * @throws NotACalendar when it is none
     * @throws TooMuch when it takes too long
     */
    public void add(String document) {
        CalendarText.calendars(document).forEach(this::addCalendar);
    }

    /** Takes in a document of which nothing may be missed: one that is no calendar counts as an unreadable event. */
    public void addObject(String document) {
        try {
            add(document);
        } catch (NotACalendar e) {
            unreadable++;
        }
    }

    public BusyTimes busy() {
        List<TimeRange> union = union();
        return union.size() <= MOST_TIMES
                ? new BusyTimes(union, unreadable, knownUntil())
                : new BusyTimes(
                        List.copyOf(union.subList(0, MOST_TIMES)),
                        unreadable,
                        union.get(MOST_TIMES).start());
    }

    private void addCalendar(Component calendar) {
        LocalDateTime until =
                LocalDateTime.ofInstant(within.end(), ZoneOffset.UTC).plusYears(1);
        Clocks clocks = new Clocks(calendar, zone, until, this::checkTime);
        calendar.parts("VFREEBUSY").forEach(part -> addFreeBusy(FreeBusyReader.read(part, clocks)));
        hasEvents |= calendar.parts("VEVENT").findAny().isPresent();
        Map<String, List<Event>> byUid = calendar.parts("VEVENT")
                .flatMap(event -> read(event, clocks))
                .collect(Collectors.groupingBy(Event::uid));
        byUid.forEach((uid, events) -> addEvents(uid, events));
    }

    private void addFreeBusy(FreeBusy part) {
        checkTime();
        unreadable += part.flawed() ? 1 : 0;
        add(part.busy());
        if (part.until() != null) {
            freeBusyUntil = freeBusyUntil == null ? part.until() : later(freeBusyUntil, part.until());
        }
    }

    /** Who lists busy times and no events says nothing about the time after them. */
    private Instant knownUntil() {
        return hasEvents || freeBusyUntil == null || freeBusyUntil.isAfter(within.end())
                ? within.end()
                : later(freeBusyUntil, within.start());
    }

    private Stream<Event> read(Component event, Clocks clocks) {
        checkTime();
        try {
            Event read = EventReader.read(event, clocks, ownAddresses);
            unreadable += read.flawed() && read.blocks() ? 1 : 0;
            return Stream.of(read);
        } catch (Unreadable | DateTimeException | ArithmeticException e) {
            unreadable += EventReader.blocks(event, ownAddresses) ? 1 : 0;
            return Stream.empty();
        }
    }

    /** Events without an identity have nothing to do with each other. */
    private void addEvents(String uid, List<Event> events) {
        List<Event> changes = uid.isEmpty()
                ? List.of()
                : events.stream().filter(event -> event.replaces() != null).toList();
        if (changes.stream().filter(Event::andFuture).count() > MOST_CHANGES) {
            throw new TooMuch();
        }
        for (Event event : events) {
            checkTime();
            addOccurrences(
                    !uid.isEmpty() && event.replaces() != null ? alone(event) : new Series(event, changes), event);
        }
    }

    /** A changed occurrence takes its time, whatever became of the others. */
    private static Series alone(Event change) {
        return new Series(
                new Event(
                        change.uid(),
                        change.start(),
                        change.length(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        null,
                        false,
                        change.blocks(),
                        change.flawed()),
                List.of());
    }

    private void addOccurrences(Series series, Event event) {
        try {
            add(series.busy(within).toList());
        } catch (Unreadable | DateTimeException | ArithmeticException e) {
            unreadable += event.flawed() || !event.blocks() ? 0 : 1;
            if (event.blocks()) {
                add(event.occurrence(event.start().local()).range().stream().toList());
            }
        }
    }

    private void add(List<TimeRange> found) {
        found.stream().filter(within::overlaps).forEach(times::add);
        if (times.size() > MOST_OCCURRENCES) {
            throw new TooMuch();
        }
    }

    private void checkTime() {
        if (System.nanoTime() > deadline) {
            throw new TooMuch();
        }
    }

    private List<TimeRange> union() {
        List<TimeRange> union = new ArrayList<>();
        times.stream().sorted(Comparator.comparing(TimeRange::start)).forEach(time -> {
            Instant start = later(time.start(), within.start());
            Instant end = time.end().isBefore(within.end()) ? time.end() : within.end();
            if (union.isEmpty() || union.getLast().end().isBefore(start)) {
                union.add(new TimeRange(start, end));
            } else {
                TimeRange last = union.removeLast();
                union.add(new TimeRange(last.start(), later(last.end(), end)));
            }
        });
        return union;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package app.parley.availability;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Distribution;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Member;
import app.parley.calendar.Membership;
import app.parley.calendar.Permissions;
import app.parley.calendar.SlotRules;
import app.parley.schedule.Hours;
import app.parley.schedule.OpenHours;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The slots of one calendar found twice: by the application's finder, and by plain nested loops over the same rules. */
public final class SlotWork {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago");

    private final BookingCalendar calendar;
    private final Plan plan;
    private final Commitments commitments;
    private final TimeRange range;

    private SlotWork(BookingCalendar calendar, Plan plan, Commitments commitments, TimeRange range) {
        this.calendar = calendar;
        this.plan = plan;
        this.commitments = commitments;
        this.range = range;
    }

    /** Experts in five zones who work from 09:00 to 17:00 every day, each with that many busy times. */
    public static SlotWork of(int experts, int days, int busy) {
        Random random = new Random(experts * 31L + days * 7L + busy);
        List<PersonId> people = IntStream.range(0, experts)
                .mapToObj(n -> PersonId.of(new UUID(n, n)))
                .toList();
        TimeRange range = TimeRange.of(NOW, Duration.ofDays(days));
        Map<PersonId, List<TimeRange>> taken = new HashMap<>();
        people.forEach(person -> taken.put(person, times(random, range, busy)));
        BookingCalendar calendar = calendar(people);
        Leg leg = new Leg(Duration.ZERO, LENGTH, Duration.ZERO, Duration.ZERO, List.of(), people);
        return new SlotWork(calendar, new Plan(List.of(leg)), new Commitments(taken, Map.of()), range);
    }

    public List<TimeRange> found() {
        return new SlotFinder(calendar, plan, commitments, NOW).startingIn(range);
    }

    /** Every candidate held against every busy time. */
    public List<TimeRange> nested() {
        TreeSet<Instant> starts = new TreeSet<>();
        for (PersonId person : plan.persons()) {
            for (TimeRange open : new OpenHours(calendar.hoursOf(person)).overlapping(range)) {
                for (Instant start = open.start();
                        !start.plus(LENGTH).isAfter(open.end());
                        start = start.plus(LENGTH)) {
                    TimeRange slot = TimeRange.of(start, LENGTH);
                    if (range.contains(start)
                            && commitments.busy().getOrDefault(person, List.of()).stream()
                                    .noneMatch(slot::overlaps)) {
                        starts.add(start);
                    }
                }
            }
        }
        return starts.stream().map(start -> TimeRange.of(start, LENGTH)).toList();
    }

    private static List<TimeRange> times(Random random, TimeRange range, int count) {
        List<TimeRange> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant start = range.start().plusSeconds(random.nextLong(range.length().toSeconds()));
            times.add(TimeRange.of(start, Duration.ofMinutes(5 + random.nextInt(40))));
        }
        times.sort((one, other) -> one.start().compareTo(other.start()));
        return times;
    }

    private static BookingCalendar calendar(List<PersonId> people) {
        List<Membership> team = IntStream.range(0, people.size())
                .mapToObj(n -> new Membership(people.get(n), true, true, null, hours(ZONES.get(n % ZONES.size()))))
                .toList();
        CalendarSettings settings = new CalendarSettings(
                "bench",
                "Bench",
                "",
                "",
                OfferingId.of(new UUID(1, 1)),
                new HoursSource.Own(hours("UTC")),
                new SlotRules(30, 30, 0, 0, 0, null, null, null, 0),
                Approval.AUTOMATIC,
                Permissions.ALL,
                List.of(),
                null,
                new CalendarKind.RoundRobin(
                        Distribution.EQUAL, 30, false, people.stream().map(Member::of).toList()));
        return new BookingCalendar(
                CalendarId.of(new UUID(2, 2)), people.getFirst(), settings, hours("UTC"), team, true, 0, 0);
    }

    private static Hours hours(String zone) {
        Map<DayOfWeek, List<WallClockWindow>> week = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(new WallClockWindow(9 * 60, 17 * 60))));
        return new Hours(ZoneId.of(zone), week, Map.of());
    }
}

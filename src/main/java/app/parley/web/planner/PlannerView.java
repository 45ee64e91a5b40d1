package app.parley.web.planner;

import app.parley.availability.Planner;
import app.parley.shared.TimeRange;
import app.parley.web.week.HourGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A day of several people in half hours; nobody's reasons. */
public record PlannerView(LocalDate date, List<String> names, List<Row> rows, List<Common> common) {

    private static final Duration HALF = Duration.ofMinutes(30);

    /** A colleague to choose. */
    public record Colleague(String handle, String name) {}

    /** Half an hour of everybody, in the order of the names. */
    public record Row(LocalTime time, List<State> states) {}

    /** How a person stands to half an hour. */
    public enum State {
        FREE,
        BUSY,
        CLOSED
    }

    /** A time that suits everybody. */
    public record Common(Instant startsAt, Instant endsAt) {

        static Common of(TimeRange time) {
            return new Common(time.start(), time.end());
        }
    }

    /** The first times that suit everybody, and one day as a whole. */
    public record Search(List<Common> first, PlannerView day) {

        /** Whether anybody's day but the viewer's may be seen. */
        public boolean shared() {
            return day.names().size() > 1;
        }
    }

    static PlannerView of(LocalDate date, ZoneId zone, List<String> names, Planner.Planned planned) {
        List<Planner.PersonsTime> people = List.copyOf(planned.people().values());
        HourGrid grid = new HourGrid(
                List.of(date),
                zone,
                people.stream()
                        .flatMap(person -> Stream.concat(person.open().stream(), person.busy().stream()))
                        .toList());
        List<Row> rows = grid.rows().stream()
                .flatMap(hour -> Stream.of(hour, hour.plus(HALF)))
                .map(time -> new Row(time, states(grid, date, time, people)))
                .toList();
        return new PlannerView(
                date, names, rows, planned.common().stream().map(Common::of).toList());
    }

    private static List<State> states(HourGrid grid, LocalDate date, LocalTime time, List<Planner.PersonsTime> people) {
        return people.stream()
                .map(person -> grid.cell(date, time, HALF)
                        .map(half -> state(person, half))
                        .orElse(State.CLOSED))
                .toList();
    }

    private static State state(Planner.PersonsTime person, TimeRange half) {
        if (HourGrid.touches(person.busy(), half)) {
            return State.BUSY;
        }
        return HourGrid.covers(person.open(), half) ? State.FREE : State.CLOSED;
    }
}

package app.parley.web.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Seven days of an expert, hour by hour. */
record WeekView(LocalDate from, LocalDate earlier, LocalDate later, List<Day> days, List<Row> rows) {

    /**
     * A day of the week.
     *
     * @param chosen the one that a telephone shows
     */
    record Day(LocalDate date, boolean today, boolean chosen) {}

    /** An hour of all seven days. */
    record Row(LocalTime time, List<Cell> cells) {}

    /** How far an hour lies within open times. */
    enum Openness {
        OPEN,
        PARTLY,
        CLOSED
    }

    /** An hour of one day. */
    record Cell(LocalDate date, LocalTime time, boolean chosen, Openness openness, List<Item> items) {}

    /**
     * Something that takes time.
     *
     * @param kind MEETING, WAITING (a meeting that is not agreed yet) or BLOCKED
     * @param text topic or note
     * @param begins whether this is the first hour in which it is seen on the day
     */
    record Item(String kind, String id, String text, Instant startsAt, Instant endsAt, boolean begins) {}
}

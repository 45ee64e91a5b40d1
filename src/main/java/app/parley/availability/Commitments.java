package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has taken on already, as far as a calendar must know.
 *
 * @param busy every busy time of the person (rule R5), in any order
 * @param booked how many meetings of the calendar there are by date in its zone
 */
record Commitments(List<TimeRange> busy, Map<LocalDate, Integer> booked) {

    static final Commitments NONE = new Commitments(List.of(), Map.of());

    /**
     * Something that makes a person busy.
     *
     * @param meeting null when it is no meeting
     * @param startsAt when the meeting itself begins
     * @param blocks the time with its buffers
     */
    record Entry(@Nullable MeetingId meeting, @Nullable CalendarId calendar, Instant startsAt, TimeRange blocks) {}

    /** Counts a meeting that holds two times of one date once. */
    static Commitments of(List<Entry> entries, CalendarId calendar, ZoneId zone) {
        Map<LocalDate, Set<@Nullable MeetingId>> meetings = new HashMap<>();
        for (Entry entry : entries) {
            if (calendar.equals(entry.calendar())) {
                LocalDate date = entry.startsAt().atZone(zone).toLocalDate();
                meetings.computeIfAbsent(date, any -> new HashSet<>()).add(entry.meeting());
            }
        }
        Map<LocalDate, Integer> booked = new HashMap<>();
        meetings.forEach((date, ids) -> booked.put(date, ids.size()));
        return new Commitments(entries.stream().map(Entry::blocks).toList(), booked);
    }
}

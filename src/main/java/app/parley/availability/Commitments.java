package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have taken on already, as far as a calendar must know.
 *
 * @param busy every busy time of each person (rule R5), in any order
 * @param booked how many meetings of the calendar there are by date in its zone; only where it has a maximum per day
 */
record Commitments(Map<PersonId, List<TimeRange>> busy, Map<LocalDate, Integer> booked) {

    static final Commitments NONE = new Commitments(Map.of(), Map.of());

    /**
     * Something that takes time.
     *
     * @param person whom it makes busy; null when it only counts as a meeting of the calendar
     * @param meeting null when it is no meeting
     * @param calendar which counts it; null when it makes somebody busy
     * @param startsAt when the meeting itself begins
     * @param blocks the time with its buffers
     */
    record Entry(
            @Nullable PersonId person,
            @Nullable MeetingId meeting,
            @Nullable CalendarId calendar,
            Instant startsAt,
            TimeRange blocks) {}

    /** Counts a meeting that holds two times of one date once. */
    static Commitments of(List<Entry> entries, ZoneId zone) {
        Map<PersonId, List<TimeRange>> busy = new HashMap<>();
        Map<LocalDate, Set<@Nullable MeetingId>> meetings = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.person() != null) {
                busy.computeIfAbsent(entry.person(), any -> new ArrayList<>()).add(entry.blocks());
            } else {
                LocalDate date = entry.startsAt().atZone(zone).toLocalDate();
                meetings.computeIfAbsent(date, any -> new HashSet<>()).add(entry.meeting());
            }
        }
        Map<LocalDate, Integer> booked = new HashMap<>();
        meetings.forEach((date, ids) -> booked.put(date, ids.size()));
        return new Commitments(busy, booked);
    }

    Stretches busy(PersonId person) {
        return Stretches.union(busy.getOrDefault(person, List.of()));
    }
}

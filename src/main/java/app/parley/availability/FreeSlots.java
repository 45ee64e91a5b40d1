package app.parley.availability;

import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the slots of a calendar that can be booked now; the same function checks a booking (rules R1 to R7). */
@Service
public class FreeSlots {

    static final int MAX_DAYS = 62;

    /** Midnight is ambiguous where clocks go back across it; more than any clock has gone back there. */
    private static final Duration SLACK = Duration.ofHours(3);

    private final CommitmentRows commitments;
    private final DiaryQueries diary;
    private final Clock clock;

    FreeSlots(CommitmentRows commitments, DiaryQueries diary, Clock clock) {
        this.commitments = commitments;
        this.diary = diary;
        this.clock = clock;
    }

    /**
     * Slots that start on the viewer's dates from {@code from} to {@code to}, both included, at most 62 days.
     *
     * @param moving a meeting about to be moved, whose own time counts as free and which keeps its length; null otherwise
     */
    @Transactional(readOnly = true)
    public List<TimeRange> of(
            BookingCalendar calendar, LocalDate from, LocalDate to, ZoneId viewer, @Nullable MeetingId moving) {
        refuseOddDates(from, to);
        TimeRange days = new TimeRange(
                from.atStartOfDay(viewer).toInstant().minus(SLACK),
                to.plusDays(1).atStartOfDay(viewer).toInstant().plus(SLACK));
        return finder(calendar, days, lengthOf(moving).orElse(calendar.slotLength()), moving).startingIn(days).stream()
                .filter(slot -> isWithin(from, to, slot.start().atZone(viewer).toLocalDate()))
                .toList();
    }

    /** Whether the calendar offers exactly this slot now. */
    boolean offers(BookingCalendar calendar, TimeRange slot, @Nullable MeetingId moving) {
        return finder(calendar, slot, slot.length(), moving).offers(slot);
    }

    /** Whether the owner is free then, buffers included, whatever the hours and limits of the calendar. */
    boolean isFree(BookingCalendar calendar, TimeRange time, MeetingId moving) {
        Commitments taken = commitments.around(calendar, time, moving);
        return !new BusySweep(taken.busy()).meets(calendar.padded(time));
    }

    private SlotFinder finder(BookingCalendar calendar, TimeRange range, Duration length, @Nullable MeetingId moving) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SlotFinder(calendar.settings(), length, commitments.around(calendar, range, moving), now);
    }

    private Optional<Duration> lengthOf(@Nullable MeetingId meeting) {
        return meeting == null ? Optional.empty() : diary.lengthOf(meeting);
    }

    private static void refuseOddDates(LocalDate from, LocalDate to) {
        if (from.isBefore(CalendarCheck.FIRST_DATE) || from.isAfter(CalendarCheck.LAST_DATE)) {
            throw new InvalidInput("from", "out-of-range");
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1))) {
            throw new InvalidInput("to", "out-of-range");
        }
    }

    private static boolean isWithin(LocalDate from, LocalDate to, LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}

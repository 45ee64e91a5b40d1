package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.SlotRules;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rules R1 to R6 read as naively as possible, minute by minute; slow, and written to be believed. */
final class SlotReference {

    private static final int DAYS_BEFORE = 45;

    private final BookingCalendar calendar;
    private final SlotRules settings;
    private final ZoneId zone;
    private final Instant origin;
    private final BitSet open = new BitSet();
    private final BitSet restart = new BitSet();

    SlotReference(BookingCalendar calendar, TimeRange range) {
        this.calendar = calendar;
        this.settings = calendar.settings().slots();
        this.zone = calendar.zone();
        LocalDate first = range.start().atZone(zone).toLocalDate().minusDays(DAYS_BEFORE);
        LocalDate last = range.end().atZone(zone).toLocalDate().plusDays(3);
        this.origin = first.minusDays(2).atStartOfDay(zone).toInstant();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (WallClockWindow window : hours(date)) {
                int from = minute(instant(date, window.startMinute()));
                int to = minute(instant(date, window.endMinute()));
                if (from < to) {
                    open.set(from, to);
                }
            }
            if (date.getDayOfWeek() == DayOfWeek.MONDAY && isOpenAllWeek()) {
                restart.set(minute(instant(date, 0)));
            }
        }
    }

    List<TimeRange> slots(Commitments taken, Instant now, TimeRange range) {
        List<TimeRange> slots = new ArrayList<>();
        int start = -1;
        for (int minute = 0; minute <= open.length(); minute++) {
            boolean begins = open.get(minute) && (minute == 0 || !open.get(minute - 1) || restart.get(minute));
            boolean ends = start >= 0 && (!open.get(minute) || begins);
            if (ends) {
                addSlots(slots, start, minute, taken, now, range);
                start = -1;
            }
            if (begins) {
                start = minute;
            }
        }
        return slots;
    }

    private void addSlots(List<TimeRange> slots, int from, int to, Commitments taken, Instant now, TimeRange range) {
        for (int at = from; at + settings.slotMinutes() <= to; at += settings.intervalMinutes()) {
            TimeRange slot =
                    TimeRange.of(origin.plus(Duration.ofMinutes(at)), Duration.ofMinutes(settings.slotMinutes()));
            if (range.contains(slot.start()) && isOffered(slot, taken, now)) {
                slots.add(slot);
            }
        }
    }

    private boolean isOffered(TimeRange slot, Commitments taken, Instant now) {
        LocalDate date = slot.start().atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        TimeRange padded = slot.padded(
                Duration.ofMinutes(settings.bufferBeforeMinutes()), Duration.ofMinutes(settings.bufferAfterMinutes()));
        return taken.busy().getOrDefault(calendar.owner(), List.of()).stream().noneMatch(padded::overlaps)
                && !slot.start().isBefore(now.plus(Duration.ofMinutes(settings.minNoticeMinutes())))
                && (settings.bookingWindowDays() == null || !date.isAfter(today.plusDays(settings.bookingWindowDays())))
                && (settings.endDate() == null || !date.isAfter(settings.endDate()))
                && (settings.maxPerDay() == null || taken.booked().getOrDefault(date, 0) < settings.maxPerDay());
    }

    private List<WallClockWindow> hours(LocalDate date) {
        return calendar.hours()
                .overrides()
                .getOrDefault(date, calendar.hours().weekly().getOrDefault(date.getDayOfWeek(), List.of()));
    }

    private boolean isOpenAllWeek() {
        for (DayOfWeek day : DayOfWeek.values()) {
            BitSet minutes = new BitSet();
            calendar.hours()
                    .weekly()
                    .getOrDefault(day, List.of())
                    .forEach(window -> minutes.set(window.startMinute(), window.endMinute()));
            if (minutes.cardinality() < WallClockWindow.MIDNIGHT) {
                return false;
            }
        }
        return true;
    }

    private Instant instant(LocalDate date, int minute) {
        LocalDateTime wallClock = minute == WallClockWindow.MIDNIGHT
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(LocalTime.ofSecondOfDay(minute * 60L));
        return ZonedDateTime.of(wallClock, zone).toInstant();
    }

    private int minute(Instant instant) {
        return (int) Duration.between(origin, instant).toMinutes();
    }
}

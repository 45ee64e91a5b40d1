package app.parley.schedule;

import app.parley.shared.InvalidInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hours on the wall clock of one zone: a week that repeats, and dates with hours of their own (rule R1).
 *
 * @param overrides replaces the hours of a whole date; an empty list closes it
 */
public record Hours(
        ZoneId zone, Map<DayOfWeek, List<WallClockWindow>> weekly, Map<LocalDate, List<WallClockWindow>> overrides) {

    /** The dates that hours can speak of; no slot lies outside them. */
    public static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);

    public static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);

    public Hours {
        weekly = Map.copyOf(weekly);
        overrides = Map.copyOf(overrides);
    }

    public static boolean isSpokenOf(LocalDate date) {
        return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
    }

    public static boolean isSpokenOf(Instant instant) {
        return !instant.isBefore(FIRST_DATE.atStartOfDay(ZoneOffset.UTC).toInstant())
                && instant.isBefore(
                        LAST_DATE.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Every bound that these hours break, by the names of the fields; none when they can be kept. */
    public List<InvalidInput.Field> refusals() {
        return new HoursCheck(this).refusals();
    }

    /** The windows of one date. */
    public List<WallClockWindow> on(LocalDate date) {
        List<WallClockWindow> override = overrides.get(date);
        return override != null ? override : on(date.getDayOfWeek());
    }

    /** The same with hours of its own for one date; none close it. */
    public Hours with(LocalDate date, List<WallClockWindow> windows) {
        Map<LocalDate, List<WallClockWindow>> changed = new HashMap<>(overrides);
        changed.put(date, windows);
        return new Hours(zone, weekly, changed);
    }

    /** The same with the usual hours of the week on one date. */
    public Hours without(LocalDate date) {
        Map<LocalDate, List<WallClockWindow>> changed = new HashMap<>(overrides);
        changed.remove(date);
        return new Hours(zone, weekly, changed);
    }

    List<WallClockWindow> on(DayOfWeek day) {
        return weekly.getOrDefault(day, List.of());
    }

    boolean areOpenAllWeek() {
        return Stream.of(DayOfWeek.values()).allMatch(day -> WallClockWindow.fillTheDay(on(day)));
    }
}

package app.parley.web.schedule;

import app.parley.platform.Gathered;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.InvalidInput;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Zones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours as typed.
 *
 * @param week what stands beside each day
 * @param dateOverrides a date in each line
 */
public record HoursForm(
        @Nullable String zone, List<Day> week, @Nullable String dateOverrides) {

    private static final String OFFICE = "09:00–12:00, 13:00–17:00";

    /** One day of the week, in a field named as refusals name it. */
    public record Day(DayOfWeek day, @Nullable String typed) {

        public String field() {
            return "weeklyHours." + day.name().substring(0, 3);
        }
    }

    /** Office hours, to begin with. */
    public static HoursForm blank(ZoneId zone) {
        return new HoursForm(zone.getId(), week(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0 ? OFFICE : null), null);
    }

    public static HoursForm of(Hours hours) {
        return new HoursForm(
                hours.zone().getId(),
                week(day -> HoursTyped.text(hours.weekly().getOrDefault(day, List.of()))),
                HoursTyped.text(hours.overrides()));
    }

    public static HoursForm of(Sent sent) {
        return new HoursForm(
                sent.text("zone"), week(day -> sent.text(new Day(day, null).field())), sent.text("dateOverrides"));
    }

    /** The field in which whatever was refused was typed. */
    public static String fieldOf(String refused) {
        return refused.startsWith("dateOverrides.") ? "dateOverrides" : refused;
    }

    /** @throws InvalidInput naming every field that cannot be read */
    public Hours hours() {
        Gathered wrong = new Gathered();
        ZoneId chosen = wrong.orElse(ZoneId.of("UTC"), this::chosenZone);
        Map<DayOfWeek, List<WallClockWindow>> open = new EnumMap<>(DayOfWeek.class);
        week.forEach(day ->
                open.put(day.day(), wrong.orElse(List.of(), () -> HoursTyped.windows(day.field(), day.typed()))));
        open.values().removeIf(List::isEmpty);
        var dates = wrong.orElse(
                Map.<LocalDate, List<WallClockWindow>>of(), () -> HoursTyped.dates("dateOverrides", dateOverrides));
        wrong.refuse();
        return new Hours(chosen, open, dates);
    }

    private ZoneId chosenZone() {
        return Zones.find(Typed.text(zone)).orElseThrow(() -> new InvalidInput("zone", "not-a-zone"));
    }

    private static List<Day> week(TypedOn typed) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Day(day, typed.on(day)))
                .collect(Collectors.toUnmodifiableList());
    }

    private interface TypedOn {
        @Nullable
        String on(DayOfWeek day);
    }
}

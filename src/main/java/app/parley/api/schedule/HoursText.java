package app.parley.api.schedule;

import app.parley.api.RequiredField;
import app.parley.platform.Texts;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours as the contract writes them: {@code {"MON": [["09:00", "12:00"]]}} and {@code {"2026-12-25": []}}. */
public final class HoursText {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)");
    private static final String NEXT_MIDNIGHT = "24:00";

    private HoursText() {}

    /** Hours as sent; those of single dates may be left out. */
    public static Hours hours(
            @Nullable String zone,
            @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> weeklyHours,
            @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> dateOverrides) {
        return new Hours(
                Texts.zone("zone", zone),
                weekly("weeklyHours", RequiredField.of("weeklyHours", weeklyHours)),
                dateOverrides == null ? Map.of() : dates("dateOverrides", dateOverrides));
    }

    public static Map<String, List<List<String>>> textOf(Map<?, List<WallClockWindow>> hours) {
        Map<String, List<List<String>>> text = new LinkedHashMap<>();
        new TreeMap<>(hours)
                .forEach((day, windows) -> text.put(
                        day instanceof DayOfWeek weekday ? shortName(weekday) : day.toString(),
                        windows.stream()
                                .map(window -> List.of(time(window.startMinute()), time(window.endMinute())))
                                .toList()));
        return text;
    }

    private static Map<DayOfWeek, List<WallClockWindow>> weekly(
            String field, Map<String, @Nullable List<@Nullable List<@Nullable String>>> typed) {
        return read(field, typed, HoursText::day);
    }

    private static Map<LocalDate, List<WallClockWindow>> dates(
            String field, Map<String, @Nullable List<@Nullable List<@Nullable String>>> typed) {
        return read(field, typed, HoursText::date);
    }

    private static <K> Map<K, List<WallClockWindow>> read(
            String field,
            Map<String, @Nullable List<@Nullable List<@Nullable String>>> typed,
            Function<String, @Nullable K> reading) {
        Map<K, List<WallClockWindow>> hours = new LinkedHashMap<>();
        typed.forEach((key, windows) -> {
            K day = reading.apply(key);
            if (day == null) {
                throw new InvalidInput(field, "malformed");
            }
            hours.put(day, windows(field + "." + key, windows));
        });
        return hours;
    }

    private static List<WallClockWindow> windows(String field, @Nullable List<@Nullable List<@Nullable String>> typed) {
        if (typed == null) {
            throw new InvalidInput(field, "required");
        }
        List<WallClockWindow> windows = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            windows.add(window(field + "[" + i + "]", typed.get(i)));
        }
        return windows;
    }

    private static WallClockWindow window(String field, @Nullable List<@Nullable String> typed) {
        if (typed == null || typed.size() != 2) {
            throw new InvalidInput(field, "malformed");
        }
        int start = minute(field, typed.getFirst());
        int end = NEXT_MIDNIGHT.equals(typed.getLast()) ? WallClockWindow.MIDNIGHT : minute(field, typed.getLast());
        if (end <= start) {
            throw new InvalidInput(field, "not-after-start");
        }
        return new WallClockWindow(start, end);
    }

    private static int minute(String field, @Nullable String typed) {
        Matcher time = TIME.matcher(typed == null ? "" : typed);
        if (!time.matches()) {
            throw new InvalidInput(field, "malformed");
        }
        return Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static @Nullable DayOfWeek day(String typed) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (shortName(day).equals(typed)) {
                return day;
            }
        }
        return null;
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

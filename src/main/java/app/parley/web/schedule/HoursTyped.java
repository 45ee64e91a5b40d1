package app.parley.web.schedule;

import app.parley.schedule.WallClockWindow;
import app.parley.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening hours as people write them: {@code 09:00-12:00, 13:00-17:00}, and dates with hours of their own, one a line. */
public final class HoursTyped {
    private static final Pattern WINDOW = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})\\s*:?\\s*(.*)");

    private HoursTyped() {}

    public static List<WallClockWindow> windows(String field, @Nullable String typed) {
        return typed == null || typed.isBlank()
                ? List.of()
                : Arrays.stream(typed.split("[,;]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> window(field, part))
                        .toList();
    }

    /** Dates by line; a date with nothing behind it is closed. */
    static Map<LocalDate, List<WallClockWindow>> dates(String field, @Nullable String typed) {
        Map<LocalDate, List<WallClockWindow>> dates = new TreeMap<>();
        if (typed != null) {
            typed.lines().filter(line -> !line.isBlank()).forEach(line -> putDate(field, line, dates));
        }
        return dates;
    }

    public static String text(List<WallClockWindow> windows) {
        return windows.stream()
                .map(window -> clock(window.startMinute()) + "–" + clock(window.endMinute()))
                .collect(Collectors.joining(", "));
    }

    static String text(Map<LocalDate, List<WallClockWindow>> dates) {
        return new TreeMap<>(dates)
                .entrySet().stream()
                        .map(entry -> (entry.getKey() + " " + text(entry.getValue())).strip())
                        .collect(Collectors.joining("\n"));
    }

    private static void putDate(String field, String line, Map<LocalDate, List<WallClockWindow>> dates) {
        Matcher matcher = DATE.matcher(line);
        if (!matcher.matches()) {
            throw new InvalidInput(field, "not-a-date");
        }
        try {
            dates.put(LocalDate.parse(matcher.group(1)), windows(field, matcher.group(2)));
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-a-date");
        }
    }

    private static WallClockWindow window(String field, String part) {
        Matcher matcher = WINDOW.matcher(part);
        if (!matcher.matches()) {
            throw new InvalidInput(field, "not-a-window");
        }
        try {
            return new WallClockWindow(
                    minute(field, matcher.group(1), matcher.group(2)),
                    minute(field, matcher.group(3), matcher.group(4)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "not-a-window");
        }
    }

    private static int minute(String field, String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        if (minute > 59) {
            throw new InvalidInput(field, "not-a-window");
        }
        return Integer.parseInt(hours) * 60 + minute;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}

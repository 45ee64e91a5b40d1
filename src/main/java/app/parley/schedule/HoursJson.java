package app.parley.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hours as they are kept in a column: minutes after midnight by day, {@code {"MONDAY": [[540, 720]]}}. */
public final class HoursJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<int[]>>> SHAPE = new TypeReference<>() {};

    private HoursJson() {}

    public static String written(Map<?, List<WallClockWindow>> hours) {
        Map<String, List<int[]>> minutes = new TreeMap<>();
        hours.forEach((day, windows) -> minutes.put(
                day.toString(),
                windows.stream()
                        .map(window -> new int[] {window.startMinute(), window.endMinute()})
                        .toList()));
        return JSON.writeValueAsString(minutes);
    }

    public static Map<DayOfWeek, List<WallClockWindow>> weekly(String json) {
        return read(json, DayOfWeek::valueOf);
    }

    public static Map<LocalDate, List<WallClockWindow>> overrides(String json) {
        return read(json, LocalDate::parse);
    }

    private static <K> Map<K, List<WallClockWindow>> read(String json, Function<String, K> key) {
        Map<K, List<WallClockWindow>> hours = new TreeMap<>();
        JSON.readValue(json, SHAPE).forEach((day, windows) -> hours.put(key.apply(day), windows(windows)));
        return hours;
    }

    private static List<WallClockWindow> windows(List<int[]> minutes) {
        List<WallClockWindow> windows = new ArrayList<>();
        minutes.forEach(window -> windows.add(new WallClockWindow(window[0], window[1])));
        return List.copyOf(windows);
    }
}

package app.parley.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form with rows sent, by the names of its fields; whatever names no field is let go. */
public record Sent(Map<String, String> fields) {

    private static final Pattern ROW_FIELD = Pattern.compile("([a-z]+)\\[(\\d{1,3})]\\.(\\w+)");

    public Sent {
        fields = Map.copyOf(fields);
    }

    /** The same of a form whose fields may come more than once, as boxes to tick do: then separated by commas. */
    public static Sent of(MultiValueMap<String, String> fields) {
        return new Sent(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(", ", field.getValue()))));
    }

    public @Nullable String text(String field) {
        return fields.get(field);
    }

    public boolean isTicked(String field) {
        return fields.containsKey(field);
    }

    /** The rows of a list in their order, their fields named like {@code questions[0].label}. */
    public List<Sent> rows(String list) {
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        fields.forEach((name, value) -> {
            Matcher field = ROW_FIELD.matcher(name);
            if (field.matches() && field.group(1).equals(list)) {
                rows.computeIfAbsent(Integer.valueOf(field.group(2)), any -> new TreeMap<>())
                        .put(field.group(3), value);
            }
        });
        List<Sent> inOrder = new ArrayList<>();
        rows.values().forEach(row -> inOrder.add(new Sent(row)));
        return inOrder;
    }
}

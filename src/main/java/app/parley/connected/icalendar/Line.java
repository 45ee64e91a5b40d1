package app.parley.connected.icalendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A content line: name, parameters, value.
 *
 * @param name in capitals, as the names of the parameters
 */
record Line(String name, Map<String, String> parameters, String value) {

    @Nullable
    String parameter(String wanted) {
        return parameters.get(wanted);
    }

    boolean has(String parameter, String wanted) {
        return wanted.equalsIgnoreCase(parameters.get(parameter));
    }

    /** @return null for a line that is none; quoted parameters may hold colons and semicolons */
    static @Nullable Line parse(String text) {
        int end = -1;
        boolean quoted = false;
        Map<String, String> parameters = new HashMap<>();
        int from = 0;
        String name = "";
        for (int at = 0; at < text.length() && end < 0; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                if (name.isEmpty()) {
                    name = text.substring(0, at).strip().toUpperCase(Locale.ROOT);
                } else {
                    add(parameters, text.substring(from, at));
                }
                from = at + 1;
                end = c == ':' ? at : -1;
            }
        }
        return end < 0 || name.isEmpty()
                ? null
                : new Line(name, parameters, text.substring(end + 1).strip());
    }

    private static void add(Map<String, String> parameters, String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            String value = text.substring(equals + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            parameters.put(
                    text.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                    quoted ? value.substring(1, value.length() - 1) : value);
        }
    }
}

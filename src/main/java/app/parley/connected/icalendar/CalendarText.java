package app.parley.connected.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a document apart without understanding it, so that what is broken in one event stays in that event. */
final class CalendarText {

    private CalendarText() {}

    /** The calendars of the document. @throws NotACalendar unless there is one, and all are whole */
    static List<Component> calendars(String document) {
        Deque<Component> open = new ArrayDeque<>();
        List<Component> calendars = new ArrayList<>();
        for (String text : unfolded(document)) {
            Line line = Line.parse(text);
            if (line == null) {
                continue;
            }
            String value = line.value().toUpperCase(Locale.ROOT);
            switch (line.name()) {
                case "BEGIN" -> begin(open, value);
                case "END" -> end(open, value, calendars);
                default -> add(open.peek(), line);
            }
        }
        if (calendars.isEmpty() || !open.isEmpty()) {
            throw new NotACalendar();
        }
        return calendars;
    }

    private static void add(@Nullable Component inner, Line line) {
        if (inner != null) {
            inner.lines().add(line);
        }
    }

    /** Events lie in no other part: one that never ended does not swallow those that follow. */
    private static void begin(Deque<Component> open, String name) {
        while (name.equals("VEVENT") && open.size() > 1) {
            close(open);
        }
        open.push(new Component(name));
    }

    /** Closes the part and whatever was left open in it; an end without a beginning means nothing. */
    private static void end(Deque<Component> open, String name, List<Component> calendars) {
        if (open.stream().noneMatch(part -> part.name().equals(name))) {
            return;
        }
        Component closed;
        do {
            closed = close(open);
        } while (!closed.name().equals(name));
        if (open.isEmpty() && name.equals("VCALENDAR")) {
            calendars.add(closed);
        }
    }

    private static Component close(Deque<Component> open) {
        Component closed = open.pop();
        if (!open.isEmpty()) {
            open.element().parts().add(closed);
        }
        return closed;
    }

    /** Long lines go on in the next one after a space or tab. */
    private static List<String> unfolded(String document) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : document.split("\r\n|\n|\r")) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                current.append(line, 1, line.length());
            } else {
                lines.add(current.toString());
                current = new StringBuilder(line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        }
        lines.add(current.toString());
        return lines;
    }
}

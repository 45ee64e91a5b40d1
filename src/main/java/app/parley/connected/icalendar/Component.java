package app.parley.connected.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a calendar between BEGIN and END. */
record Component(String name, List<Line> lines, List<Component> parts) {

    Component(String name) {
        this(name, new ArrayList<>(), new ArrayList<>());
    }

    Optional<Line> line(String wanted) {
        return all(wanted).findFirst();
    }

    Stream<Line> all(String wanted) {
        return lines.stream().filter(line -> line.name().equals(wanted));
    }

    String text(String wanted) {
        return line(wanted).map(Line::value).orElse("");
    }

    boolean says(String property, String wanted) {
        return text(property).equalsIgnoreCase(wanted);
    }

    Stream<Component> parts(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted));
    }
}

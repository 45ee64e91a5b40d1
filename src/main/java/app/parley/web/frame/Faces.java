package app.parley.web.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stands in for pictures of people: initials on one of six tones, always the same for one name. */
@Component
public class Faces {
    private static final int TONES = 6;

    /** @param tone from 1 to 6 */
    public record Face(String initials, int tone) {}

    public Face of(String name) {
        return new Face(initials(name), 1 + Math.floorMod(name.hashCode(), TONES));
    }

    /** Of the first and the last word; whole characters, also those beyond the basic plane. */
    private static String initials(String name) {
        String[] words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        Stream<String> shown = words.length < 2 ? Arrays.stream(words) : Stream.of(words[0], words[words.length - 1]);
        return shown.map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}

package app.parley.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message files, and what the sources name of them. */
public final class Texts {
    private Texts() {}

    /** @param language as the file's name has it: empty for English, {@code _de} for German */
    public static Map<String, String> of(String language) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(file(language))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    public static List<String> keys(String language) {
        return read(file(language))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0])
                .toList();
    }

    /** What the pattern's first group finds in the Java sources of a folder. */
    public static TreeSet<String> named(String folder, Pattern pattern) {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> pattern.matcher(read(file)).results().forEach(hit -> found.add(hit.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/messages/messages" + language + ".properties");
    }
}

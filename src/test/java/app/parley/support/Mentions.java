package app.parley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What templates, scripts and Java sources mention of the message files: whole keys, and keys put together of parts. */
public final class Mentions {

    private static final Pattern LITERAL = Pattern.compile("[\"'{]([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*)(?=[\"'}(])");
    private static final Pattern BEGINNING = Pattern.compile("[\"']([a-zA-Z][a-zA-Z0-9.-]*\\.)[\"']\\s*\\+");
    private static final Pattern ENDING = Pattern.compile("\\+\\s*[\"']([.-][a-zA-Z][a-zA-Z0-9.-]*)[\"']");
    private static final Pattern WORD = Pattern.compile("\\w+(?:-\\w+)*");

    private final Set<String> literals;
    private final Set<String> beginnings;
    private final Set<String> endings;
    private final Set<String> words;

    private Mentions(String sources) {
        literals = found(LITERAL, sources);
        beginnings = found(BEGINNING, sources);
        endings = found(ENDING, sources);
        words = found(WORD, sources);
    }

    public static Mentions ofKeys() {
        return new Mentions(read("src/main/java") + read("src/main/resources/templates"));
    }

    /** Whether the key is named, or is the beginning and the end of names, or a beginning with words that occur. */
    public boolean has(String key) {
        return literals.contains(key)
                || endings.stream().anyMatch(end -> isPutTogether(key, end))
                || beginnings.stream().anyMatch(start -> isPutTogetherOfWords(key, start));
    }

    private boolean isPutTogether(String key, String end) {
        return key.endsWith(end) && literals.contains(key.substring(0, key.length() - end.length()));
    }

    private boolean isPutTogetherOfWords(String key, String start) {
        return key.startsWith(start)
                && Stream.of(key.substring(start.length()).split("\\."))
                        .allMatch(word -> word.isEmpty() || words.contains(word) || words.contains(constant(word)));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Set<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map(hit -> hit.group(hit.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .map(Texts::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

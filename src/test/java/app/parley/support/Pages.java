package app.parley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The templates, and the literals that would reach people in one language only. */
public final class Pages {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!doctype[^>]*>|<(/?)([a-zA-Z:0-9]+)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*?)(/?)>", Pattern.DOTALL);
    private static final Pattern REPLACED = Pattern.compile("\\sth:(text|replace|insert|remove)=");
    private static final Pattern SPOKEN = Pattern.compile("\\s(aria-label|placeholder|title|alt)=\"([^\"]+)\"");
    private static final Pattern SPEAKING =
            Pattern.compile("\\sth:(?:text|aria-label|placeholder|title|alt|data-label)=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#@~*]\\{(?:[^{}']|'[^']*')*}");
    private static final Set<String> VOID = Set.of("input", "meta", "link", "br", "hr", "img");
    private static final Set<String> SAME_IN_ALL_LANGUAGES = Set.of("Parley");

    private Pages() {}

    public static Map<String, String> templates() {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".html"))
                    .forEach(file -> pages.put(TEMPLATES.relativize(file).toString(), Texts.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /**
     * Words that no expression replaces, in elements and in attributes that are read out. A page is put into its frame
     * as it stands, so that what replaces it replaces none of its words.
     */
    public static List<String> literals(String page) {
        List<String> literals = new ArrayList<>();
        Deque<Boolean> replaced = new ArrayDeque<>();
        replaced.push(false);
        Matcher tag = TAG.matcher(page);
        int end = 0;
        while (tag.find()) {
            addWords(page.substring(end, tag.start()), replaced, literals);
            end = tag.end();
            follow(tag, replaced, literals);
        }
        return literals;
    }

    /** Words inside of expressions that people read, beside what the expressions put in; addresses are none. */
    public static List<String> literalsInExpressions(String page) {
        return SPEAKING.matcher(page)
                .results()
                .map(found -> withoutExpressions(found.group(1)).replace("Parley", ""))
                .filter(rest -> !rest.startsWith("|/"))
                .filter(rest -> rest.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static String withoutExpressions(String text) {
        String rest = EXPRESSION.matcher(text).replaceAll("");
        return rest.equals(text) ? text : withoutExpressions(rest);
    }

    private static void follow(Matcher tag, Deque<Boolean> replaced, List<String> literals) {
        if (tag.group(2) == null) {
            return;
        }
        if (!tag.group(1).isEmpty()) {
            replaced.pop();
            return;
        }
        String attributes = tag.group(3);
        SPOKEN.matcher(attributes)
                .results()
                .filter(spoken -> !attributes.contains("th:" + spoken.group(1)))
                .forEach(spoken -> literals.add(spoken.group()));
        if (tag.group(4).isEmpty() && !VOID.contains(tag.group(2))) {
            boolean code = tag.group(2).equals("code");
            boolean page = tag.group(2).equals("html");
            replaced.push(
                    replaced.peek() || code || (REPLACED.matcher(attributes).find() && !page));
        }
    }

    private static void addWords(String text, Deque<Boolean> replaced, List<String> literals) {
        String words = text.strip();
        boolean spoken = words.codePoints().anyMatch(Character::isLetter);
        if (!replaced.peek() && spoken && !SAME_IN_ALL_LANGUAGES.contains(words)) {
            literals.add(words);
        }
    }
}

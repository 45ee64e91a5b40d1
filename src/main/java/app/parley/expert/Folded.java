package app.parley.expert;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared in searches: case and accents make no difference, so that "jiri" finds "Jiří". */
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LIKE_SPECIAL = Pattern.compile("[\\\\%_]");

    private Folded() {}

    static String text(String value) {
        String decomposed = Normalizer.normalize(value, Normalizer.Form.NFKD);
        String upper = ACCENTS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
        return SPACE.matcher(upper.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static List<String> all(Collection<String> values) {
        return values.stream().map(Folded::text).distinct().toList();
    }

    /** One LIKE pattern for each word that must occur. */
    static List<String> patterns(String words) {
        return SPACE.splitAsStream(text(words))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + LIKE_SPECIAL.matcher(word).replaceAll("\\\\$0") + "%")
                .distinct()
                .toList();
    }
}

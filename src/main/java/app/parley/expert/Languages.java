package app.parley.expert;

import app.parley.shared.InvalidInput;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Language tags (BCP 47) in their canonical form. */
final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** @throws InvalidInput unless it names a language */
    static String canonical(String field, String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            String language = locale.getLanguage();
            if (TWO_LETTERS.contains(language) || language.length() == 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw new InvalidInput(field, "not-a-language-tag");
        }
        throw new InvalidInput(field, "not-a-language-tag");
    }

    /** What a search may ask for: the tags themselves and their languages, so that "de" finds "de-AT". */
    static List<String> searchable(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> Stream.of(tag, Locale.forLanguageTag(tag).getLanguage()))
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}

package app.parley.web.frame;

import java.util.List;
import java.util.Locale;

/** Languages people speak, named in the viewer's language. */
public final class LanguageNames {
    private static final List<String> OFFERED = List.of(
            "en", "de", "cs", "sk", "ar", "bg", "da", "el", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "it", "ja",
            "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sl", "sr", "sv", "tr", "uk", "vi", "zh");

    private LanguageNames() {}

    /** @param tag of the language; {@code name} is for people */
    public record Choice(String tag, String name) {}

    public static String of(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }

    /** Languages to choose from, by name. */
    public static List<Choice> choices(Locale reader) {
        return OFFERED.stream()
                .map(tag -> new Choice(tag, of(tag, reader)))
                .sorted(java.util.Comparator.comparing(Choice::name, java.text.Collator.getInstance(reader)))
                .toList();
    }
}

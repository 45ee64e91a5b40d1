package app.parley.account;

import app.parley.shared.InvalidInput;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages Parley speaks; regional variants count as their language. */
public final class Languages {

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("cs"), Locale.of("sk"));

    private Languages() {}

    /** The spoken language nearest to what somebody's browser or program asks for. */
    public static Locale nearest(Locale wanted) {
        Locale language = Locale.of(wanted.getLanguage());
        return SPOKEN.contains(language) ? language : Locale.ENGLISH;
    }

    /** @throws InvalidInput unless the tag names one of the spoken languages */
    static Locale spoken(String field, @Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        Locale language = Locale.of(Locale.forLanguageTag(tag.strip()).getLanguage());
        if (!SPOKEN.contains(language)) {
            throw new InvalidInput(field, "not-a-language");
        }
        return language;
    }
}

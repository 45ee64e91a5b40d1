package app.parley.web.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages Parley speaks, each by its own name. */
public enum Language {
    EN("English"),
    DE("Deutsch"),
    CS("Čeština"),
    SK("Slovenčina");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public String ownName() {
        return ownName;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    static Optional<Language> of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}

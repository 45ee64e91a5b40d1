package app.parley.web.meeting;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of a person's meetings can show. */
enum Tab {
    UPCOMING,
    WAITING,
    PAST;

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tab of(@Nullable String asked) {
        return Stream.of(values())
                .filter(tab -> tab.path().equals(asked))
                .findFirst()
                .orElse(UPCOMING);
    }
}

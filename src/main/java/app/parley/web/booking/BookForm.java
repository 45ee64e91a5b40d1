package app.parley.web.booking;

import app.parley.web.slots.Chosen;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A booking as typed.
 *
 * @param answers by the keys of the calendar's questions
 * @param guests addresses; null where nothing is said of guests
 */
record BookForm(
        @Nullable String startsAt,
        Chosen chosen,
        Map<String, @Nullable String> answers,
        @Nullable String guests) {

    private static final String ANSWERS = "answers.";

    /** @param fields of which the calendar's questions name some: {@code answers.<key>} */
    static BookForm of(Chosen chosen, MultiValueMap<String, String> fields) {
        Map<String, @Nullable String> answers = new TreeMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith(ANSWERS))
                .forEach(name -> answers.put(name.substring(ANSWERS.length()), fields.getFirst(name)));
        return new BookForm(fields.getFirst("startsAt"), chosen, answers, fields.getFirst("guests"));
    }

    /** The same at another time. */
    BookForm at(String instead) {
        return new BookForm(instead, chosen, answers, guests);
    }

    public @Nullable String answer(String key) {
        return answers.get(key);
    }
}

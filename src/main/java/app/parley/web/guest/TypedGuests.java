package app.parley.web.guest;

import app.parley.guest.NewGuest;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Words;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One field for the addresses of all guests, which says what is wrong with which of them. */
@Component
public class TypedGuests {

    private static final String LIST = "guests[";

    private final Words words;

    TypedGuests(Words words) {
        this.words = words;
    }

    /** Nobody where nothing is typed. */
    public static List<NewGuest> read(@Nullable String addresses) {
        return addresses == null || addresses.isBlank() ? List.of() : NewGuest.typed(addresses, null, null);
    }

    /** Whether there is something wrong with the guests, and nothing else. */
    public static boolean areAllThatIsWrong(Errors errors) {
        return errors.items().stream().allMatch(item -> item.field().startsWith(LIST));
    }

    /** Everything that is wrong with guests in the one field {@code guests}. */
    public Errors told(Errors errors, @Nullable String addresses) {
        return told(errors, read(addresses), field -> "guests");
    }

    /** @param fieldOfPage where the page has what a guest's field is called */
    Errors told(Errors errors, List<NewGuest> typed, UnaryOperator<String> fieldOfPage) {
        return new Errors(
                errors.reason(),
                errors.title(),
                errors.items().stream()
                        .map(item -> item.field().startsWith(LIST) ? told(item, typed, fieldOfPage) : item)
                        .toList());
    }

    private Errors.Item told(Errors.Item item, List<NewGuest> typed, UnaryOperator<String> fieldOfPage) {
        String field = item.field().substring(item.field().lastIndexOf('.') + 1);
        int at = Integer.parseInt(
                item.field().substring(LIST.length(), item.field().indexOf(']')));
        String label = typed.size() < 2
                ? words.of("field." + field)
                : String.valueOf(typed.get(at).email());
        return new Errors.Item(fieldOfPage.apply(field), label, item.text());
    }
}

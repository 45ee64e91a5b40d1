package app.parley.web.frame;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a sent form asks for. It is done only after its handler has answered with it, so that the same handler can show a
 * form that was typed before a session ended, without doing anything.
 *
 * @param command answers the page to go to, or the form again
 * @param again answers the form with what was typed, and why it is shown
 */
public record Sending(Supplier<Object> command, Function<Errors, Object> again) {

    /** A form that is shown and nothing else. */
    public static Sending showing(Function<@Nullable Errors, Object> page) {
        return new Sending(() -> page.apply(null), page::apply);
    }
}

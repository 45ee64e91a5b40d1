package app.parley.web.frame;

import app.parley.account.SignedIn;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sending forms with rows: a button of a list shows the form again and saves nothing, every other button saves. */
@Component
public class RowForms {
    private final Forms forms;

    RowForms(Forms forms) {
        this.forms = forms;
    }

    /** Shows a form as it is now, with what was wrong when it was sent. */
    @FunctionalInterface
    public interface Page<F> extends BiFunction<F, @Nullable Errors, Object> {}

    /**
     * Does what the pressed button asks for.
     *
     * @param what tells one form from another under the same key
     * @param saved answers the page to go to when it is saved
     */
    public <F extends RowForm<F>> Sending send(
            SignedIn me, Sent sent, F typed, String what, Consumer<F> save, Supplier<Object> saved, Page<F> page) {
        Optional<RowChange> change = RowChange.of(sent.text("row"));
        if (change.isPresent()) {
            return Sending.showing(errors -> page.apply(typed.with(change.get()), errors));
        }
        F whole = typed.withoutBlankRows();
        return forms.send(
                () -> {
                    forms.once(me, sent.text("idempotencyKey"), what + whole, () -> save.accept(whole));
                    return saved.get();
                },
                errors -> page.apply(whole, errors));
    }
}

package app.parley.web.frame;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages in the viewer's language, for what is put together outside templates. */
@Component
public class Words {
    private final MessageSource messages;
    private final Viewer viewer;

    Words(MessageSource messages, Viewer viewer) {
        this.messages = messages;
        this.viewer = viewer;
    }

    public String of(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, key, viewer.locale()));
    }

    public String credits(long amount) {
        return of("amount.credits", amount);
    }
}

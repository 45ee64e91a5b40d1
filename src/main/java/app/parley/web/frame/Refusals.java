package app.parley.web.frame;

import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts refusals into the viewer's words and into a status. */
@Component
public class Refusals {
    private final MessageSource messages;
    private final Viewer viewer;

    Refusals(MessageSource messages, Viewer viewer) {
        this.messages = messages;
        this.viewer = viewer;
    }

    public Errors explain(RuleViolation refusal) {
        return new Errors(
                text("refusal." + refusal.code(), refusal.code()),
                refusal instanceof InvalidInput invalid
                        ? invalid.fields().stream().map(this::item).toList()
                        : List.of());
    }

    /** Gives the answer its status, and after too many attempts the time to come back. */
    static void mark(HttpServletResponse response, RuleViolation refusal) {
        response.setStatus(status(refusal).value());
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
        }
    }

    /** A stale version is a conflict on pages, because browsers send no {@code If-Match}. */
    static HttpStatus status(RuleViolation refusal) {
        return switch (refusal.kind()) {
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private Errors.Item item(InvalidInput.Field field) {
        String name = field.field().split("[.\\[]", 2)[0];
        return new Errors.Item(field.field(), text("field." + name, ""), text("invalid." + field.code(), field.code()));
    }

    private String text(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, viewer.locale()));
    }
}

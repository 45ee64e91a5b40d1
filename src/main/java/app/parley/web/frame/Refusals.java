package app.parley.web.frame;

import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts refusals into the viewer's words and into a status. */
@Component
public class Refusals {
    private static final Pattern ROW = Pattern.compile("^[a-z]+\\[(\\d{1,4})]");

    private final MessageSource messages;
    private final Viewer viewer;

    Refusals(MessageSource messages, Viewer viewer) {
        this.messages = messages;
        this.viewer = viewer;
    }

    public Errors explain(RuleViolation refusal) {
        return new Errors(
                refusal.kind() == RuleViolation.Kind.STALE ? Errors.Reason.STALE : Errors.Reason.REFUSED,
                text("refusal." + refusal.code(), refusal.code()),
                refusal instanceof InvalidInput invalid
                        ? invalid.fields().stream().map(this::item).toList()
                        : List.of());
    }

    /** Why a form is shown that was kept while its session ended. */
    Errors kept() {
        return new Errors(Errors.Reason.KEPT, text("forms.kept", ""), List.of());
    }

    /** Gives the answer its status, and after too many attempts the time to come back. */
    static void mark(HttpServletResponse response, RuleViolation refusal) {
        response.setStatus(status(refusal).value());
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
        } else if (refusal.kind() == RuleViolation.Kind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
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
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private Errors.Item item(InvalidInput.Field field) {
        String name = field.field().split("[.\\[]", 2)[0];
        String label = text("field." + name, "");
        return new Errors.Item(
                field.field(),
                row(field.field(), name, label).orElse(label),
                text("invalid." + field.code(), field.code()));
    }

    /** Which row of a list is meant, counted as people count. */
    private Optional<String> row(String field, String list, String label) {
        Matcher row = ROW.matcher(field);
        return row.find()
                ? Optional.of(text("field." + list + ".row", label) + " " + (Integer.parseInt(row.group(1)) + 1))
                : Optional.empty();
    }

    private String text(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, viewer.locale()));
    }
}

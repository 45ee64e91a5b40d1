package app.parley.web.frame;

import app.parley.account.SignedIn;
import app.parley.platform.Idempotency;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sending forms: a refused one comes back with everything typed, and one sent twice acts once. */
@Component
public class Forms {
    private final Idempotency idempotency;
    private final Refusals refusals;
    private final HttpServletResponse response;

    Forms(Idempotency idempotency, Refusals refusals, HttpServletResponse response) {
        this.idempotency = idempotency;
        this.refusals = refusals;
        this.response = response;
    }

    /** A key for a form about to be shown. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Does what the form asks for, or shows it again with the reasons why not.
     *
     * @param command answers the page to go to
     * @param again answers the view of the form
     */
    public Sending send(Supplier<Object> command, Function<Errors, Object> again) {
        return new Sending(() -> done(command, again), again::apply);
    }

    private Object done(Supplier<Object> command, Function<Errors, Object> again) {
        try {
            return command.get();
        } catch (RuleViolation refusal) {
            if (!concernsTheForm(refusal)) {
                throw refusal;
            }
            Refusals.mark(response, refusal);
            return again.apply(refusals.explain(refusal));
        }
    }

    /**
     * Runs the command once however often the form arrives.
     *
     * @param content everything the form says, so that another form under the same key is refused
     */
    public <T> T once(SignedIn me, @Nullable String key, Object content, Class<T> answer, Supplier<T> command) {
        return key == null || key.isBlank()
                ? command.get()
                : idempotency.once(me.id().value(), key, content.toString(), answer, command);
    }

    /** The same for a command without an answer. */
    public void once(SignedIn me, @Nullable String key, Object content, Runnable command) {
        once(me, key, content, String.class, () -> {
            command.run();
            return "done";
        });
    }

    /**
     * The version a form is to be sent with; after a refusal for a lost one the present version, because saving again
     * then means to replace what somebody saved meanwhile.
     */
    public static long versionToSend(@Nullable Long typed, long present, @Nullable Errors errors) {
        return typed == null || (errors != null && errors.isStale()) ? present : typed;
    }

    private static boolean concernsTheForm(RuleViolation refusal) {
        return switch (refusal.kind()) {
            case CONFLICT, STALE, INVALID, TOO_LARGE, TOO_MANY, UNAVAILABLE -> true;
            case NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, GONE -> false;
        };
    }
}

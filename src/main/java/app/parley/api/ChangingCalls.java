package app.parley.api;

import app.parley.account.SignedIn;
import app.parley.platform.Idempotency;
import app.parley.platform.Retries;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How handlers that change something are run: again when they lost a race, and once for each key where asked. */
@Component
class ChangingCalls {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Idempotency idempotency;
    private final Retries retries;
    private final JsonMapper json;
    private final JsonMapper canonical;

    ChangingCalls(Idempotency idempotency, Retries retries, JsonMapper json) {
        this.idempotency = idempotency;
        this.retries = retries;
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** Runs a handler whose repetition does no harm, or that is one transaction. */
    @Nullable
    Object run(Callable<@Nullable Object> handler) throws Exception {
        return unwrapped(() -> retries.run(() -> new Outcome(wrapped(handler)))).value();
    }

    /** Runs a handler once for this caller and key. */
    Object runOnce(
            String key, String line, @Nullable Object body, HttpStatusCode usual, Callable<@Nullable Object> handler)
            throws Exception {
        String request = line + "\n" + canonical.writeValueAsString(body);
        return unwrapped(() -> idempotency.once(
                        caller(),
                        key,
                        request,
                        StoredAnswer.class,
                        () -> StoredAnswer.of(wrapped(handler), usual, json)))
                .again();
    }

    private static UUID caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn me
                ? me.id().value()
                : NOBODY;
    }

    private static <T> T unwrapped(Supplier<T> work) throws Exception {
        try {
            return work.get();
        } catch (CheckedFailure e) {
            throw e.checked;
        }
    }

    private static @Nullable Object wrapped(Callable<@Nullable Object> handler) {
        try {
            return handler.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CheckedFailure(e);
        }
    }

    private record Outcome(@Nullable Object value) {}

    /** Carries a handler's checked exception through a transaction, which it rolls back. */
    private static final class CheckedFailure extends RuntimeException {

        private final Exception checked;

        CheckedFailure(Exception checked) {
            super(checked);
            this.checked = checked;
        }
    }
}

package app.parley.platform;

import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Makes a command repeatable: the first successful answer is stored in the command's own transaction and given again
 * for the same key. Keys are kept 7 days per account (api.md, "Conventions"), by the wall clock.
 */
@Service
public class Idempotency {

    /**
     * Runs the command at most once for this caller and key; a second caller with the same key waits for the first.
     *
     * @param request what identifies the request: method, path and canonical body
     * @throws IdempotencyKeyReused when the key was used for another request
     */
    public <T> T once(UUID caller, String key, String request, Type answer, Supplier<T> command) {
        throw new UnsupportedOperationException();
    }
}

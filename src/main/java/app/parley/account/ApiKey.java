package app.parley.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A key for a program, as its owner sees it: never the secret. */
public record ApiKey(UUID id, String name, Set<Scope> scopes, Instant createdAt) {

    /**
     * A key just made.
     *
     * @param secret shown this once, stored nowhere
     */
    public record Issued(ApiKey key, String secret) {

        /** The secret stays out of every log. */
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }
}

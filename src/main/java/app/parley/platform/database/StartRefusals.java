package app.parley.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one line why Parley does not start, and what to do. */
final class StartRefusals implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String action = action(cause);
            if (action != null) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
            }
        }
        return null;
    }

    private static @Nullable String action(Throwable cause) {
        return switch (cause) {
            case DataDirectoryInUse inUse ->
                "Stop the other process, or give this one a folder of its own with --parley.data-dir=<folder>.";
            case DatabaseNotConfigured none ->
                "Set spring.datasource.url, .username and .password, spring.flyway.user and .password, and parley.secret; "
                        + "or try Parley on an embedded database with --spring.profiles.active=demo.";
            case SecretMissing missing ->
                "Set parley.secret to Base64 of at least 32 random bytes (openssl rand -base64 32).";
            case TooManyRights rights ->
                "Give the application a role that owns no table, and Flyway the owner's credentials; "
                        + "or set parley.database.allow-owner=true if you accept that the ledger can then be rewritten.";
            default -> null;
        };
    }
}

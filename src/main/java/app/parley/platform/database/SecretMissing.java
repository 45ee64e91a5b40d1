package app.parley.platform.database;

/** A production database is configured and the installation's secret is not. */
final class SecretMissing extends RuntimeException {

    SecretMissing() {
        super("parley.secret is not set.");
    }
}

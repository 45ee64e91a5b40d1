package app.parley.platform.database;

/** No database was named, and no profile said that the embedded one will do. */
final class DatabaseNotConfigured extends RuntimeException {

    DatabaseNotConfigured() {
        super("No database is configured.");
    }
}

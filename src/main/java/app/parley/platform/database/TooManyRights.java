package app.parley.platform.database;

/** The application would run as a role that may change its own ledger. */
final class TooManyRights extends RuntimeException {

    TooManyRights(String role) {
        super("The database role '" + role + "' owns Parley's tables or is a superuser.");
    }
}

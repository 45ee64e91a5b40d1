package app.parley.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An installation's database when it has no server of its own: two roles, the owner for migrations and the application's,
 * which owns nothing.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "parley";
    static final String OWNER = "parley_owner";

    private final DataDirectory directory;
    private final Secrets secrets;
    private final EmbeddedServer server;

    private EmbeddedDatabase(DataDirectory directory, Secrets secrets, EmbeddedServer server) {
        this.directory = directory;
        this.secrets = secrets;
        this.server = server;
    }

    static EmbeddedDatabase open(Path dataDirectory, String applicationRole) {
        DataDirectory directory = DataDirectory.claim(dataDirectory);
        try {
            Secrets secrets = Secrets.keptIn(directory.secrets());
            EmbeddedServer server = EmbeddedServer.start(directory, secrets);
            EmbeddedDatabase database = new EmbeddedDatabase(directory, secrets, server);
            database.prepare(applicationRole);
            return database;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    String url() {
        return server.url(NAME);
    }

    String ownerPassword() {
        return secrets.ownerPassword();
    }

    String applicationPassword() {
        return secrets.applicationPassword();
    }

    String signingSecret() {
        return secrets.signingSecret();
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }

    private void prepare(String applicationRole) {
        ensureRole(OWNER, secrets.ownerPassword());
        ensureRole(applicationRole, secrets.applicationPassword());
        if (!exists("select 1 from pg_database where datname = '" + NAME + "'")) {
            server.administer("postgres", "create database " + NAME + " owner " + OWNER);
        }
    }

    private void ensureRole(String role, String password) {
        String verb = exists("select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        server.administer("postgres", verb + " role " + role + " login password '" + password + "'");
    }

    private boolean exists(String query) {
        try (Connection connection = server.asSuperuser("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

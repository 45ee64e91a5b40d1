package app.parley.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The application's data source in tests: connects as the application's own role, to a database that can be exchanged
 * for a fresh one while the application runs.
 */
public final class TestDatabase extends AbstractDataSource implements AutoCloseable {

    private volatile HikariDataSource current = new HikariDataSource();
    private volatile String name = "";

    /** Leaves the present database and goes on with an empty one. */
    public void renew() {
        HikariDataSource former = current;
        String formerName = name;
        name = TestServer.get().createDatabase();
        current = connect(name);
        former.close();
        if (!formerName.isEmpty()) {
            TestServer.get().dropDatabase(formerName);
        }
    }

    public String name() {
        return name;
    }

    /** The present database as the role that owns its tables. */
    public Connection asOwner() throws SQLException {
        return TestServer.get().connect(TestServer.OWNER, name);
    }

    /** The present database as the superuser, for faults. */
    public Connection asSuperuser() throws SQLException {
        return TestServer.get().connect("postgres", "postgres");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("tests connect as the application's own role");
    }

    @Override
    public void close() {
        current.close();
    }

    private static HikariDataSource connect(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.get().url(database));
        config.setUsername(TestServer.APPLICATION);
        config.setMaximumPoolSize(24);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=20000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000");
        return new HikariDataSource(config);
    }
}

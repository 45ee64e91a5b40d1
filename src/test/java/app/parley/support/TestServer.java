package app.parley.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of a test run, shared by all its processes: the first one starts it and stops it when the last has
 * gone. Every database is a copy of one migrated template. Not durable: that is for {@code EmbeddedDatabaseTests}.
 */
final class TestServer {

    static final String OWNER = "parley_owner";
    static final String APPLICATION = "parley_app";
    private static final String TEMPLATE = "parley_template";
    private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();
    private static final TestServer INSTANCE = new TestServer();

    private final AtomicInteger databases = new AtomicInteger();
    private final FileChannel users;
    private final int port;

    private TestServer() {
        try {
            Files.createDirectories(HOME);
            users = channel("users.lock");
            try (FileChannel starting = channel("start.lock");
                    FileLock mine = starting.lock()) {
                port = isUsed() ? Integer.parseInt(Files.readString(portFile())) : start();
                users.lock(0, 1, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer get() {
        return INSTANCE;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, "");
    }

    String createDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE + " owner " + OWNER);
        return name;
    }

    void dropDatabase(String name) {
        administer("drop database if exists " + name + " with (force)");
    }

    private boolean isUsed() throws IOException {
        try (FileLock alone = users.tryLock()) {
            return alone == null;
        }
    }

    private int start() throws IOException {
        stopLeftOver();
        Path data = Files.createTempDirectory(HOME, "data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(HOME.resolve("programs").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "200")
                .setServerConfig("full_page_writes", "off")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterTheLast(server)));
        Files.writeString(HOME.resolve("data-directory"), data.toString());
        Files.writeString(portFile(), String.valueOf(server.getPort()));
        prepare(server.getPort());
        return server.getPort();
    }

    private static void prepare(int port) {
        String base = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (Connection connection = DriverManager.getConnection(base + "postgres", "postgres", "")) {
            for (String sql : new String[] {
                "create role " + OWNER + " login",
                "create role " + APPLICATION + " login",
                "create database " + TEMPLATE + " owner " + OWNER
            }) {
                connection.createStatement().execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(base + TEMPLATE, OWNER, "")
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", APPLICATION))
                .load()
                .migrate();
    }

    private void administer(String sql) {
        try (Connection connection = connect("postgres", "postgres")) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stopAfterTheLast(EmbeddedPostgres server) {
        try {
            users.close();
            try (FileChannel gone = channel("users.lock");
                    FileLock alone = gone.lock()) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that was killed could not stop its server. */
    private static void stopLeftOver() throws IOException {
        Path note = HOME.resolve("data-directory");
        if (!Files.exists(note)) {
            return;
        }
        Path pidFile = Path.of(Files.readString(note)).resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(pidFile).getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(process -> {
                        process.destroy();
                        process.onExit().join();
                    });
        }
    }

    private static Path portFile() {
        return HOME.resolve("port");
    }

    private static FileChannel channel(String name) throws IOException {
        return FileChannel.open(
                HOME.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

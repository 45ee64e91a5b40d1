package app.parley.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process with the durability and the passwords that people's credits deserve; the library's own
 * defaults have neither. A server that dies is started again.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final DataDirectory directory;
    private final Secrets secrets;
    private final int port = freePort();
    private final Thread watch;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedServer(DataDirectory directory, Secrets secrets) {
        this.directory = directory;
        this.secrets = secrets;
        Postmaster.in(directory).stopOrphan();
        this.server = launch();
        this.watch = Thread.ofPlatform().daemon().name("database-watch").start(this::keepRunning);
    }

    static EmbeddedServer start(DataDirectory directory, Secrets secrets) {
        return new EmbeddedServer(directory, secrets);
    }

    DataSource asSuperuser(String database) {
        return server.getDatabase("postgres", database);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        try {
            watch.join();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        while (!closing) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                if (!Postmaster.in(directory).isAlive()) {
                    log.warn("The embedded database has stopped; starting it again");
                    server = relaunch();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The embedded database did not start; trying again: {}", e.getMessage());
            }
        }
    }

    private EmbeddedPostgres relaunch() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return launch();
    }

    private EmbeddedPostgres launch() {
        try {
            Path passwords = Files.createTempFile("parley", ".pw", DataDirectory.ownerOnly("rw-------"));
            try {
                Files.writeString(passwords, secrets.superuserPassword());
                return builder(passwords).start();
            } finally {
                Files.deleteIfExists(passwords);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder(Path passwords) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setDataDirectory(directory.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setPort(port)
                // The library hands these to initdb as they are.
                .setLocaleConfig("pwfile", passwords.toString())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", secrets.superuserPassword())
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement as the superuser, for what only that one may do. */
    void administer(String database, String sql) {
        try (var connection = asSuperuser(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

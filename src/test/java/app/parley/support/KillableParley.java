package app.parley.support;

import static org.awaitility.Awaitility.await;

import app.parley.ParleyApplication;
import app.parley.api.Api;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, on its own embedded database, which a test can kill. */
public final class KillableParley implements AutoCloseable {

    private final Path home;
    private final int port;
    private @Nullable Process process;

    public KillableParley(Path home) throws IOException {
        this.home = home;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Returns when it answers; needs no help after a kill. */
    public void start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        ParleyApplication.class.getName(),
                        "--spring.profiles.active=demo",
                        "--parley.data-dir=" + home.resolve("data"),
                        "--server.port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-parley.log"))
                .start();
        process = started;
        await().atMost(Duration.ofMinutes(4)).ignoreExceptions().until(() -> {
            if (!started.isAlive()) {
                throw new AssertionError("it did not start: see target/killed-parley.log");
            }
            return Api.at(port).get("//actuator/health").status() == 200;
        });
    }

    public Api as(String email, String password) {
        return Api.at(port).signIn(email, password);
    }

    /** As {@code kill -9} does it; the database server stays behind unless it is killed as well. */
    public void kill(boolean databaseToo) throws InterruptedException {
        if (databaseToo) {
            database().ifPresent(ProcessHandle::destroyForcibly);
        }
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    private Optional<ProcessHandle> database() {
        try {
            Path pidFile = home.resolve("data/database/postmaster.pid");
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

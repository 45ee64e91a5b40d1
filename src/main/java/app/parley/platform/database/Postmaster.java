package app.parley.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of a data directory, known by the file it keeps its process id in. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final int SECONDS_TO_STOP = 30;

    private final DataDirectory directory;

    private Postmaster(DataDirectory directory) {
        this.directory = directory;
    }

    static Postmaster in(DataDirectory directory) {
        return new Postmaster(directory);
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /**
     * Stops the server that a killed process left behind. Only whoever holds the data directory's lock calls this, so a
     * server found here serves nobody.
     */
    void stopOrphan() {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> orphan = process();
        if (orphan.isPresent()) {
            log.info("Stopping the database server that an earlier process left behind");
            stop(orphan.get());
        }
        deletePidFile();
    }

    private void stop(ProcessHandle orphan) {
        try {
            if (orphan.isAlive() && !controlled("stop", "-m", "fast", "-w", "-t", String.valueOf(SECONDS_TO_STOP))) {
                orphan.destroy();
            }
            orphan.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The database server left behind (process " + orphan.pid() + ") does not stop", e);
        }
    }

    private boolean controlled(String... command) throws IOException, InterruptedException {
        Optional<Path> program = controlProgram();
        if (program.isEmpty()) {
            return false;
        }
        List<String> line = Stream.concat(
                        Stream.of(
                                program.get().toString(),
                                "-D",
                                directory.database().toString()),
                        Stream.of(command))
                .toList();
        // The server refuses to be controlled by root; it was started in a user namespace of its own there.
        List<String> full = "root".equals(System.getProperty("user.name"))
                ? Stream.concat(Stream.of("unshare", "-U"), line.stream()).toList()
                : line;
        Process control = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                .start();
        return control.waitFor() == 0;
    }

    private Optional<Path> controlProgram() throws IOException {
        if (!Files.isDirectory(directory.programs())) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(directory.programs())) {
            return versions.flatMap(version -> Stream.of("pg_ctl", "pg_ctl.exe").map(version.resolve("bin")::resolve))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** A process id can belong to a stranger by now, after a restart of the machine above all. */
    private Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(Postmaster::isServer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return directory.database().resolve("postmaster.pid");
    }
}

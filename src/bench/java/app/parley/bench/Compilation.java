package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much a JVM compiles: one that still compiles a lot is not warm. */
final class Compilation {

    /** Linux counts a thread's time in hundredths of a second, whatever its clock is. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final long pid;
    private long spent;
    private long asked = System.nanoTime();

    Compilation(long pid) throws IOException {
        this.pid = pid;
        this.spent = spent();
    }

    /** Of one core, since this was asked before. */
    double share() throws IOException {
        long spentBefore = spent;
        long askedBefore = asked;
        spent = spent();
        asked = System.nanoTime();
        return (double) (spent - spentBefore) / (asked - askedBefore);
    }

    private long spent() throws IOException {
        List<Path> threads;
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            threads = tasks.toList();
        }
        long ticks = 0;
        for (Path thread : threads) {
            ticks += compiling(thread);
        }
        return TICK.multipliedBy(ticks).toNanos();
    }

    private static long compiling(Path thread) throws IOException {
        try {
            if (!Files.readString(thread.resolve("comm")).contains("CompilerThre")) {
                return 0;
            }
            String stat = Files.readString(thread.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}

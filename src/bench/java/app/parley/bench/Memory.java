package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a process holds in memory, in MiB. */
record Memory(double residentBefore, double heap, double residentAfter) {

    /** Asks Linux for the resident set before and after a full collection, and the JVM for what is reachable. */
    static Memory of(long pid) throws IOException, InterruptedException {
        double before = resident(pid);
        double heap = reachable(pid);
        return new Memory(before, heap, resident(pid));
    }

    String row(String name) {
        return String.format(
                Locale.ROOT, "| %s | %.0f | %.0f | %.0f |", name, residentBefore, heap, residentAfter);
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum()
                / 1024.0;
    }

    /** The histogram collects first; its last line is the total. */
    private static double reachable(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String[] lines = new String(histogram.getInputStream().readAllBytes()).strip().split("\n");
        histogram.waitFor();
        String total = lines[lines.length - 1].strip();
        if (!total.startsWith("Total")) {
            throw new IllegalStateException(total);
        }
        return Long.parseLong(total.split("\\s+")[2]) / 1024.0 / 1024.0;
    }
}

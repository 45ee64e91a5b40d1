package app.parley.bench;

import app.parley.ParleyApplication;
import app.parley.platform.WorkDue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Settles meetings that are due, silent on both sides, three ways on one durable server: by the application's sweep; by
 * plain set-based SQL that writes the same rows to the same tables; and by plain set-based SQL that only moves the credits,
 * between bare tables of its own. All in batches of 1,000, one transaction each. Prints meetings per second and ratios.
 *
 * <p>Arguments: how many meetings, one run for each; 10000 100000 300000 when there are none.
 */
public final class SettlementBench {

    private static final int ROUNDS = 3;
    private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");

    private SettlementBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-bench");
        try (ConfigurableApplicationContext application = start(directory)) {
            List<Integer> sizes = arguments.length == 0
                    ? List.of(10_000, 100_000, 300_000)
                    : Arrays.stream(arguments).map(Integer::valueOf).toList();
            for (int size : sizes) {
                run(application, size);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static ConfigurableApplicationContext start(Path directory) {
        return new SpringApplicationBuilder(ParleyApplication.class)
                .profiles("embedded")
                .run(
                        "--parley.data-dir=" + directory,
                        "--parley.work.in-background=false",
                        "--server.port=0",
                        "--logging.level.root=warn");
    }

    private static void run(ConfigurableApplicationContext application, int size) throws Exception {
        WorkDue sweep = application.getBean("settlementSweep", WorkDue.class);
        try (Seeding seeding = new Seeding(application.getBean(FlywayConnectionDetails.class));
                PlainSql plain = new PlainSql(application.getBean(DataSource.class))) {
            plain.settleSameRows(seeding.meetings(1_000, DUE), DUE);
            settle(sweep, seeding.meetings(1_000, DUE));
            double[] sweeps = new double[ROUNDS];
            double[] sameRows = new double[ROUNDS];
            double[] movements = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                sweeps[round] = seconds(seeding.meetings(size, DUE), settled -> settle(sweep, settled));
                sameRows[round] = seconds(seeding.meetings(size, DUE), due -> plain.settleSameRows(due, DUE));
                movements[round] = seconds(seeding.holds(size), plain::moveCredits);
            }
            report(size, median(sweeps), median(sameRows), median(movements));
        }
    }

    private static void settle(WorkDue sweep, int expected) {
        int settled = 0;
        int batch;
        do {
            batch = sweep.runBatch(DUE);
            settled += batch;
        } while (batch > 0);
        require(settled, expected);
    }

    static void require(int settled, int expected) {
        if (settled != expected) {
            throw new IllegalStateException(settled + " settled instead of " + expected);
        }
    }

    /** One way of settling so many meetings. */
    @FunctionalInterface
    private interface Way {
        void settle(int meetings) throws Exception;
    }

    private static double seconds(int meetings, Way way) throws Exception {
        long start = System.nanoTime();
        way.settle(meetings);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(int size, double sweep, double sameRows, double movements) {
        System.out.printf(
                Locale.ROOT,
                "%,d due: sweep %.2f s (%,.0f/s); same rows in SQL %.2f s (%,.0f/s), ratio %.2f; "
                        + "bare movements in SQL %.2f s (%,.0f/s), ratio %.2f%n",
                size,
                sweep,
                size / sweep,
                sameRows,
                size / sameRows,
                sweep / sameRows,
                movements,
                size / movements,
                sweep / movements);
    }
}

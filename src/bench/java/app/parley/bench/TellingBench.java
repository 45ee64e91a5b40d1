package app.parley.bench;

import app.parley.ParleyApplication;
import app.parley.platform.WorkDue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Tells both sides of meetings that were all settled at once, in the application and by mails that are kept, two ways on
 * one durable server: by the application; and by set-based SQL that only writes the same rows at once, into tables like theirs
 * with the same indexes. Prints meetings per second and the ratio.
 *
 * <p>Argument: how many meetings; 10000 without.
 */
public final class TellingBench {

    private static final int ROUNDS = 3;
    private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");

    private TellingBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("parley-bench");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ParleyApplication.class)
                .profiles("embedded")
                .run(
                        "--parley.data-dir=" + directory,
                        "--parley.work.in-background=false",
                        "--server.port=0",
                        "--logging.level.root=warn")) {
            run(application, size);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void run(ConfigurableApplicationContext application, int size) throws Exception {
        WorkDue sweep = application.getBean("settlementSweep", WorkDue.class);
        WorkDue teller = application.getBean("teller", WorkDue.class);
        FlywayConnectionDetails details = application.getBean(FlywayConnectionDetails.class);
        try (Seeding seeding = new Seeding(details);
                Connection owner = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            execute(owner, """
                    insert into account (id, email, display_name, password_hash, roles, zone, locale, enabled,
                        credential_version, version, created_at)
                    select id, 'person' || number || '@bench.test', 'Person ' || number, '', array['USER'],
                        'Europe/Berlin', 'en', true, 0, 0, now()
                    from bench_person""");
            backlog(seeding, sweep, 1_000);
            work(teller);
            double[] told = new double[ROUNDS];
            double[] rows = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                forget(owner);
                backlog(seeding, sweep, size);
                long begin = System.nanoTime();
                work(teller);
                told[round] = seconds(begin);
                begin = System.nanoTime();
                sameRows(owner, 2 * size);
                rows[round] = seconds(begin);
            }
            report(size, median(told), median(rows));
        }
    }

    private static void backlog(Seeding seeding, WorkDue sweep, int size) throws SQLException {
        seeding.meetings(size, DUE);
        work(sweep);
    }

    private static void work(WorkDue work) {
        while (work.runBatch(DUE) > 0) {
            Thread.onSpinWait();
        }
    }

    private static void forget(Connection owner) throws SQLException {
        execute(owner, "truncate notification, outbox_mail");
        execute(owner, "drop table if exists bench_notification, bench_mail");
        execute(owner, "create table bench_notification (like notification including all)");
        execute(owner, "create table bench_mail (like outbox_mail including all)");
    }

    private static void sameRows(Connection owner, int expected) throws SQLException {
        owner.setAutoCommit(false);
        int written = execute(owner, "insert into bench_notification select * from notification");
        execute(owner, "insert into bench_mail select * from outbox_mail");
        owner.commit();
        owner.setAutoCommit(true);
        if (written != expected) {
            throw new IllegalStateException(written + " told instead of " + expected);
        }
    }

    private static int execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(int size, double told, double rows) {
        System.out.printf(
                Locale.ROOT,
                "%,d meetings told to both sides: %.2f s (%,.0f/s); same rows in SQL %.2f s (%,.0f/s), ratio %.2f%n",
                size,
                told,
                size / told,
                rows,
                size / rows,
                told / rows);
    }
}

package app.parley.bench;

import app.parley.bench.empty.EmptyApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Starts the demo on data it has kept, and an empty application with the same starters, by turns, each until it says that
 * it is well; then compares their memory, the demo's after bookings. The demo starts its own PostgreSQL within that time;
 * the empty application finds one running, that of another demo, which idles meanwhile.
 *
 * <p>Arguments: bookings before (1000), rounds (5).
 */
public final class StartBench {

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        int bookings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path home = Files.createTempDirectory("parley-bench");
        Path host = Files.createTempDirectory("parley-bench-host");
        try (Parley idle = Parley.demo(host)) {
            createEmptyDatabase(idle);
            Memory booked = book(home, bookings);
            startByTurns(home, host, idle, rounds);
            compareMemory(home, host, idle, bookings, booked);
        }
    }

    private static Memory book(Path home, int bookings) throws Exception {
        try (Parley parley = Parley.demo(home)) {
            Marketplace.open(parley).bookAll(0, bookings / Marketplace.CLIENTS);
            return Memory.of(parley.pid());
        }
    }

    private static void startByTurns(Path home, Path host, Parley idle, int rounds) throws Exception {
        double[] demo = new double[rounds];
        double[] empty = new double[rounds];
        double[] ratios = new double[rounds];
        System.out.println("| start | demo on kept data, s | empty application, s | ratio |");
        System.out.println("|---|---|---|---|");
        for (int round = 0; round < rounds; round++) {
            demo[round] = startUp(Parley.demo(home));
            empty[round] = startUp(empty(host, idle));
            ratios[round] = demo[round] / empty[round];
            print(Integer.toString(round + 1), demo[round], empty[round], ratios[round]);
        }
        print("median", Medians.of(demo), Medians.of(empty), Medians.of(ratios));
    }

    private static void compareMemory(Path home, Path host, Parley idle, int bookings, Memory booked)
            throws Exception {
        System.out.println();
        System.out.println("| memory of the JVM, MiB | resident | heap after collection | resident after collection |");
        System.out.println("|---|---|---|---|");
        System.out.println(booked.row("demo, after " + bookings + " bookings"));
        try (Parley demo = Parley.demo(home)) {
            System.out.println(Memory.of(demo.pid()).row("demo, just started on kept data"));
        }
        try (Parley empty = empty(host, idle)) {
            System.out.println(Memory.of(empty.pid()).row("empty application, just started"));
        }
    }

    private static double startUp(Parley application) throws InterruptedException {
        try (application) {
            return application.startUp().toNanos() / 1e9;
        }
    }

    private static void print(String round, double demo, double empty, double ratio) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", round, demo, empty, ratio);
    }

    /** Without Parley's settings, migrations and scheduled work, which lie on the same class path. */
    private static Parley empty(Path host, Parley idle) throws IOException, InterruptedException {
        return Parley.start(
                host,
                EmptyApplication.class,
                "--spring.config.name=empty",
                "--spring.flyway.locations=filesystem:" + Files.createDirectories(host.resolve("migrations")),
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + idle.databasePort() + "/empty",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + idle.databasePassword("superuser"));
    }

    private static void createEmptyDatabase(Parley server) throws IOException, SQLException {
        try (Connection superuser = server.database("postgres", "postgres", "superuser");
                Statement statement = superuser.createStatement()) {
            statement.execute("create database empty");
        }
    }
}

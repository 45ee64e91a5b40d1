package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Books by REST with 8 clients, and has pgbench say the same statements with 8 clients to the same durable server, in
 * rounds by turns once the application is warm: once its JVM has hardly anything left to compile. Prints bookings per
 * second and ratios.
 *
 * <p>Arguments: bookings per client and round (500), rounds (5), and {@code telling} for an application that meanwhile
 * also tells people of their bookings, by mail and on their pages; otherwise that work waits, as pgbench has none.
 */
public final class BookingBench {

    private static final Path SCRIPT = Path.of("src/bench/pgbench/booking.sql");
    /** As the application's connections have them. */
    private static final String LIMITS =
            "-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=30000";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern DONE = Pattern.compile("actually processed: ([0-9]+)/");

    /** Of one core: a JVM that compiles no more than this while it works is warm. */
    private static final double HARDLY = 0.05;

    private static final int MOST_TO_WARM_UP = 40;

    private final Parley parley;
    private final Marketplace marketplace;
    private final int perClient;
    private int next;

    private BookingBench(Parley parley, Marketplace marketplace, int perClient) {
        this.parley = parley;
        this.marketplace = marketplace;
        this.perClient = perClient;
    }

    public static void main(String[] arguments) throws Exception {
        int perClient = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        boolean telling = arguments.length > 2 && arguments[2].equals("telling");
        Path home = Files.createTempDirectory("parley-bench");
        try (Parley parley = Parley.demo(home, "--parley.work.in-background=" + telling)) {
            BookingBench bench = new BookingBench(parley, Marketplace.open(parley), perClient);
            bench.warmUp();
            bench.run(rounds);
            requireBalance(parley);
        }
    }

    /** What pgbench has written must be bookings too. */
    private static void requireBalance(Parley parley) throws IOException, InterruptedException {
        JsonNode check = parley.get(parley.signIn("admin@parley.test"), "/admin/ledger/check");
        if (!check.path("balanced").asBoolean()) {
            throw new IllegalStateException(check.toString());
        }
    }

    private void warmUp() throws Exception {
        Compilation compilation = new Compilation(parley.pid());
        double share = 1;
        for (int round = 1; round <= MOST_TO_WARM_UP && share > HARDLY; round++) {
            Duration before = parley.processorTime();
            double rate = rest();
            double each = parley.processorTime().minus(before).toNanos() / 1e6 / (Marketplace.CLIENTS * perClient);
            share = compilation.share();
            System.out.printf(
                    Locale.ROOT,
                    "warming up, round %d: %.0f bookings/s, %.1f ms of processor each, compiling %.2f%n",
                    round,
                    rate,
                    each,
                    share);
        }
        keepSessions(parley);
        statements();
    }

    private double rest() throws Exception {
        double rate = marketplace.bookAll(next, perClient);
        next += perClient;
        return rate;
    }

    private double statements() throws Exception {
        double rate = pgbench(parley, marketplace, next, perClient);
        next += perClient;
        return rate;
    }

    private void run(int rounds) throws Exception {
        double[] rest = new double[rounds];
        double[] statements = new double[rounds];
        double[] ratios = new double[rounds];
        System.out.printf("| round of %d bookings | REST, bookings/s | pgbench, bookings/s | ratio |%n", perClient * 8);
        System.out.println("|---|---|---|---|");
        for (int round = 0; round < rounds; round++) {
            rest[round] = rest();
            statements[round] = statements();
            ratios[round] = rest[round] / statements[round];
            print(Integer.toString(round + 1), rest[round], statements[round], ratios[round]);
        }
        print("median", Medians.of(rest), Medians.of(statements), Medians.of(ratios));
    }

    private static void print(String round, double rest, double statements, double ratio) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", round, rest, statements, ratio);
    }

    /** Remembers which session each client of pgbench may use, as the clients by REST remember their tokens. */
    private static void keepSessions(Parley parley) throws IOException, SQLException {
        try (Connection owner = parley.database("parley", "parley_owner", "owner");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table bench_session as
                    select distinct on (a.id) cast(substring(a.email from '[0-9]+') as int) as client, a.id as account,
                        f.id as family
                    from account a join account_token_family f on f.account_id = a.id
                    where a.email like 'bench-user-%' and f.revoked_at is null""");
            statement.execute("grant select on bench_session to parley_app");
        }
    }

    private static double pgbench(Parley parley, Marketplace marketplace, int first, int perClient)
            throws IOException, InterruptedException {
        String clients = Integer.toString(Marketplace.CLIENTS);
        ProcessBuilder command = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--transactions=" + perClient,
                        "--define=known=0",
                        "--define=n=" + (first - 1),
                        "--define=first=" + marketplace.firstSlot().getEpochSecond(),
                        "--file=" + SCRIPT,
                        "--host=127.0.0.1",
                        "--port=" + parley.databasePort(),
                        "--username=parley_app",
                        "parley"))
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", parley.databasePassword("application"));
        command.environment().put("PGOPTIONS", "-c TimeZone=UTC " + LIMITS);
        Process pgbench = command.start();
        String said = new String(pgbench.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(said);
        Matcher done = DONE.matcher(said);
        boolean complete = pgbench.waitFor() == 0
                && rate.find()
                && done.find()
                && Integer.parseInt(done.group(1)) == Marketplace.CLIENTS * perClient;
        if (!complete) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(rate.group(1));
    }
}

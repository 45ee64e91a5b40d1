package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Asks for the slots of 31 days by HTTP with 8 clients, first beside 1,000 meetings and then beside 100,000, and by turns
 * for the caller's balance, which is one row. Prints requests per second, median, 95th percentile and ratios.
 *
 * <p>Arguments: requests per client and round (200), rounds (5).
 */
public final class SlotsHttpBench {

    private static final int CLIENTS = Marketplace.CLIENTS;

    private SlotsHttpBench() {}

    public static void main(String[] arguments) throws Exception {
        int perClient = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path home = Files.createTempDirectory("parley-bench");
        try (Parley parley = Parley.demo(home)) {
            Marketplace.open(parley);
            System.out.println("| meetings | slots/s | median | p95 | balance/s | ratio |");
            System.out.println("|---|---|---|---|---|---|");
            seed(parley, 0, 1_000);
            measure(parley, perClient, 1, false, 1_000);
            double few = measure(parley, perClient, rounds, true, 1_000);
            seed(parley, 1_000, 100_000);
            double many = measure(parley, perClient, rounds, true, 100_000);
            System.out.printf(Locale.ROOT, "%nWith 100,000 meetings against 1,000: %.2f%n", many / few);
        }
    }

    /** @return slot queries per second, the median of the rounds */
    private static double measure(Parley parley, int perClient, int rounds, boolean print, int meetings)
            throws Exception {
        String token = parley.signIn("bench-user-0@parley.test");
        LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        IntFunction<String> slots =
                n -> "/calendars/bench-%d/slots?from=%s&to=%s&zone=Europe/Berlin".formatted(n % Marketplace.EXPERTS, from, from.plusDays(30));
        double[] slotRates = new double[rounds];
        double[] rowRates = new double[rounds];
        double[] ratios = new double[rounds];
        List<double[]> latencies = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            slotRates[round] = rate(parley, "", slots, perClient, latencies);
            rowRates[round] = rate(parley, token, n -> "/me/credits", perClient, new ArrayList<>());
            ratios[round] = slotRates[round] / rowRates[round];
        }
        double[] all = latencies.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.0f | %.1f ms | %.1f ms | %.0f | %.2f |%n",
                    meetings,
                    Medians.of(slotRates),
                    all[all.length / 2],
                    all[all.length * 95 / 100],
                    Medians.of(rowRates),
                    Medians.of(ratios));
        }
        return Medians.of(slotRates);
    }

    private static double rate(
            Parley parley, String token, IntFunction<String> path, int perClient, List<double[]> latencies)
            throws Exception {
        List<Callable<double[]>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.add(() -> {
                double[] millis = new double[perClient];
                for (int n = 0; n < perClient; n++) {
                    long start = System.nanoTime();
                    parley.read(token, path.apply(n * CLIENTS + number));
                    millis[n] = (System.nanoTime() - start) / 1e6;
                }
                return millis;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            long start = System.nanoTime();
            for (Future<double[]> done : threads.invokeAll(clients)) {
                latencies.add(done.get());
            }
            return CLIENTS * perClient / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Meetings of the bench's experts, spread over the year behind and the year ahead, none at the same time. */
    private static void seed(Parley parley, int from, int to) throws IOException, SQLException {
        try (Connection owner = parley.database("parley", "parley_owner", "owner");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table if not exists bench_booked as
                    select n, uuidv7() as meeting, uuidv7() as payer, c.owner_id as expert, c.id as calendar,
                        c.offering_id as offering,
                        date_trunc('hour', now()) - interval '365 days' + (n / %1$d) * interval '7 hours' as at
                    from generate_series(0, 99999) n
                    join (select *, row_number() over (order by slug) - 1 as place from booking_calendar
                        where slug like 'bench-%%') c on c.place = n %% %1$d""".formatted(Marketplace.EXPERTS));
            statement.execute("""
                    insert into meeting (id, version, status, credit_status, topic, starts_at, ends_at, location_kind,
                        location_detail, price, calendar_id, offering_id, user_id, expert_id, approved_by_user,
                        approved_by_expert, platform_fee_percent, late_cancellation_percent, compensation_percent,
                        late_cancellation_limit_seconds, evaluation_limit_seconds, link_opens_before_seconds,
                        link_closes_after_seconds, silent_user_after_expert_smooth, created_at)
                    select meeting, 2, 'CANCELLED', 'RETURNED', 'A meeting', at, at + interval '30 minutes', 'ROOM', '', 10,
                        calendar, offering, payer, expert, true, true, 20, 50, 50, 172800, 604800, 900, 3600, 'PAY', at
                    from bench_booked where n >= %d and n < %d""".formatted(from, to));
            statement.execute("""
                    insert into diary (person_id) select payer from bench_booked where n >= %1$d and n < %2$d
                    union select expert from bench_booked on conflict do nothing""".formatted(from, to));
            statement.execute("""
                    insert into diary_entry (id, person_id, meeting_id, calendar_id, hold, starts_at, ends_at, blocks,
                        exclusive, booked_at)
                    select uuidv7(), p.person, meeting, calendar, 'MEETING', at, at + interval '30 minutes',
                        tstzrange(at, at + interval '30 minutes'), true, p.booked
                    from bench_booked cross join lateral (values (payer, null), (expert, at)) p (person, booked)
                    where n >= %d and n < %d""".formatted(from, to));
            statement.execute("vacuum analyze");
        }
    }
}

package app.parley.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Users with plenty of credits, experts whose calendars are always open, and a slot for each number. */
final class Marketplace {

    static final int CLIENTS = 8;
    static final int EXPERTS = 40;

    private static final long SLOT_MINUTES = 30;
    private static final List<List<String>> ALL_DAY = List.of(List.of("00:00", "24:00"));

    private final Parley parley;
    private final List<String> users = new ArrayList<>();
    private final Instant firstSlot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);

    private Marketplace(Parley parley) {
        this.parley = parley;
    }

    static Marketplace open(Parley parley) throws IOException, InterruptedException {
        Marketplace marketplace = new Marketplace(parley);
        String administrator = parley.signIn("admin@parley.test");
        for (int number = 0; number < EXPERTS; number++) {
            marketplace.expert(administrator, number);
        }
        for (int number = 0; number < CLIENTS; number++) {
            marketplace.user(administrator, number);
        }
        return marketplace;
    }

    Instant firstSlot() {
        return firstSlot;
    }

    /** Access tokens end after minutes. */
    void signIn() throws IOException, InterruptedException {
        users.clear();
        for (int number = 0; number < CLIENTS; number++) {
            users.add(parley.signIn("bench-user-" + number + "@parley.test"));
        }
    }

    /** Every number is another time, and every client then sees another expert. */
    void book(int client, int number) throws IOException, InterruptedException {
        Instant startsAt = firstSlot.plus(number * SLOT_MINUTES, ChronoUnit.MINUTES);
        int expert = (number + client * (EXPERTS / CLIENTS)) % EXPERTS;
        parley.post(
                users.get(client),
                "/meetings",
                Map.of("calendar", "bench-" + expert, "startsAt", startsAt.toString(), "topic", "A review"));
    }

    /** Every client books the slots of these numbers, all clients at once. @return bookings per second */
    double bookAll(int from, int perClient) throws IOException, InterruptedException, ExecutionException {
        signIn();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                tasks.add(() -> {
                    for (int n = from; n < from + perClient; n++) {
                        book(number, n);
                    }
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> done : clients.invokeAll(tasks)) {
                done.get();
            }
            return CLIENTS * perClient / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void user(String administrator, int number) throws IOException, InterruptedException {
        String id = account(administrator, "bench-user-" + number, "USER");
        parley.post(
                administrator,
                "/admin/credits/grants",
                Map.of("accountId", id, "amount", 1_000_000, "reason", "To book a lot"));
    }

    private void expert(String administrator, int number) throws IOException, InterruptedException {
        String name = "bench-" + number;
        account(administrator, name, "USER", "EXPERT");
        String expert = parley.signIn(name + "@parley.test");
        parley.put(
                expert,
                "/me/expert-profile",
                Map.of(
                        "handle", name, "headline", "A bench", "bio", "", "skills", List.of("Java"), "languages",
                        List.of("en"), "published", true));
        String offering = parley.post(
                        expert,
                        "/me/offerings",
                        Map.of("title", "A review", "description", "", "minutes", SLOT_MINUTES, "price", 10))
                .path("id")
                .asString();
        parley.post(
                expert,
                "/me/calendars",
                Map.ofEntries(
                        Map.entry("type", "PERSONAL"),
                        Map.entry("slug", name),
                        Map.entry("name", "A review"),
                        Map.entry("description", ""),
                        Map.entry("offeringId", offering),
                        Map.entry("zone", "UTC"),
                        Map.entry("slotMinutes", SLOT_MINUTES),
                        Map.entry("intervalMinutes", SLOT_MINUTES),
                        Map.entry("bufferBeforeMinutes", 0),
                        Map.entry("bufferAfterMinutes", 0),
                        Map.entry("minNoticeMinutes", 0),
                        Map.entry("approval", "AUTOMATIC"),
                        Map.entry("lookBusyPercent", 0),
                        Map.entry(
                                "weeklyHours",
                                Arrays.stream("MON TUE WED THU FRI SAT SUN".split(" "))
                                        .collect(Collectors.toMap(day -> day, day -> ALL_DAY))),
                        Map.entry("dateOverrides", Map.of())));
    }

    private String account(String administrator, String name, String... roles)
            throws IOException, InterruptedException {
        return parley.post(
                        administrator,
                        "/admin/accounts",
                        Map.of(
                                "email", name + "@parley.test",
                                "password", "parley-demo-2026",
                                "displayName", "Bench " + name,
                                "zone", "UTC",
                                "locale", "en",
                                "roles", List.of(roles)))
                .path("id")
                .asString();
    }
}

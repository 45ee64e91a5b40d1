package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.api.Api;
import app.parley.support.KillableParley;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the process at random points under load, and then finds everything that was promised, once. */
class KillTests {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 4;
    private static final Instant NOW = Instant.parse("2030-01-07T08:00:00Z");
    private static final String PASSWORD = "parley-demo-2026";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AtomicInteger slots = new AtomicInteger();

    /** What was asked for, by idempotency key, and what was answered; an unanswered request has an empty id. */
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    private record Asked(Map<String, Object> body, String meeting) {}

    @TempDir
    Path data;

    @Test
    void losesNothingWhenItIsKilledAtAnyPoint() throws Exception {
        try (KillableParley parley = new KillableParley(data)) {
            parley.start();
            prepare(parley);
            Set<String> known = Set.of();
            for (int round = 1; round <= ROUNDS; round++) {
                bookUntilKilled(parley, round == ROUNDS);
                parley.start();
                isThereOnce(parley, round == ROUNDS ? asked : askedSince(known));
                known = Set.copyOf(asked.keySet());
            }
        }
    }

    private void prepare(KillableParley parley) {
        Api administrator = parley.as("admin@parley.test", PASSWORD);
        administrator.put("/demo/clock", Map.of("now", NOW.toString())).expect(200);
        String user = parley.as("user@parley.test", PASSWORD).get("/me").text("id");
        administrator
                .post("/admin/credits/grants", Map.of("accountId", user, "amount", 10_000_000, "reason", "Load"))
                .expect(201);
    }

    private void bookUntilKilled(KillableParley parley, boolean databaseToo) throws InterruptedException {
        Api user = parley.as("user@parley.test", PASSWORD);
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    while (!killed.get()) {
                        bookAndPerhapsCancel(user);
                    }
                });
            }
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000));
            parley.kill(databaseToo);
            killed.set(true);
        }
    }

    private void bookAndPerhapsCancel(Api user) {
        int number = slots.incrementAndGet();
        String key = "kill-" + number;
        Map<String, Object> body = Map.of(
                "calendar",
                "expert-30",
                "startsAt",
                NOW.plus(Duration.ofDays(3))
                        .plus(Duration.ofMinutes(30L * number))
                        .toString(),
                "topic",
                "Booking " + number);
        asked.put(key, new Asked(body, ""));
        try {
            Api.Answer booked = user.withKey(key).post("/meetings", body);
            if (booked.status() == 201) {
                asked.put(key, new Asked(body, booked.text("id")));
                if (number % 3 == 0) {
                    user.post(
                            "/meetings/" + booked.text("id") + "/cancellation",
                            Map.of("reason", "Changed my mind", "acceptedFee", 0));
                }
            }
        } catch (UncheckedIOException e) {
            assertThat(asked).containsKey(key);
        }
    }

    private Map<String, Asked> askedSince(Set<String> known) {
        Map<String, Asked> since = new HashMap<>(asked);
        since.keySet().removeAll(known);
        return since;
    }

    private void isThereOnce(KillableParley parley, Map<String, Asked> requests) {
        Api user = parley.as("user@parley.test", PASSWORD);
        requests.forEach((key, request) -> {
            String again = user.withKey(key)
                    .post("/meetings", request.body())
                    .expect(201)
                    .text("id");
            if (!request.meeting().isEmpty()) {
                assertThat(again).as("seed %s, %s", seed, key).isEqualTo(request.meeting());
            }
            user.get("/meetings/" + again).expect(200);
            assertThat(user.get("/meetings/" + again + "/timeline")
                            .json()
                            .path("items")
                            .size())
                    .isGreaterThanOrEqualTo(4);
            asked.put(key, new Asked(request.body(), again));
        });
        assertThat(asked.values().stream().map(Asked::meeting)).doesNotHaveDuplicates();
        Api.Answer check = parley.as("admin@parley.test", PASSWORD)
                .get("/admin/ledger/check")
                .expect(200);
        assertThat(check.json().path("differences")).as("seed %s", seed).isEmpty();
        assertThat(List.of(check.json().path("balanced").asBoolean())).containsExactly(true);
    }
}

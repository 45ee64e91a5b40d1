package app.parley.api;

import app.parley.platform.TooManyAttempts;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.shared.SliceRequest;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls that exist only to be called wrongly: every convention of the API on one page. Open to everybody, as all that
 * is under {@code /demo} outside of the demo, and part of no description.
 */
final class Probe {

    private Probe() {}

    static final class SlotGone extends RuleViolation {

        SlotGone() {
            super(Kind.CONFLICT, "slot-gone", Map.of("startsAt", Instant.parse("2026-11-23T09:00:00Z")));
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    record Form(
            @Nullable String text,
            @Nullable Long amount,
            @Nullable Integer count,
            @Nullable Boolean flag,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Duration length,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<String> words,
            @Nullable Map<String, List<List<String>>> hours) {}

    record View(UUID id, @Nullable String text, @Nullable Instant at, Credits price, PersonId owner) {}

    @Hidden
    @RestController
    @RequestMapping("/api/v1/demo/probe")
    static class ProbeController {

        static final AtomicInteger RUNS = new AtomicInteger();

        private final JdbcClient jdbc;

        ProbeController(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/echo")
        Form echo(@RequestBody Form form) {
            return form;
        }

        @PostMapping("/things")
        @Repeatable
        ResponseEntity<View> create(@RequestBody Form form) {
            UUID id = new UUID(7, RUNS.incrementAndGet());
            View view = new View(id, form.text(), form.at(), Credits.of(100), PersonId.of(id));
            return ResponseEntity.created(URI.create("/api/v1/demo/probe/things/" + id))
                    .eTag("\"1\"")
                    .body(view);
        }

        @PostMapping("/approval")
        @Repeatable
        Map<String, Integer> approve() {
            return Map.of("runs", RUNS.incrementAndGet());
        }

        @PostMapping("/refusal")
        @Repeatable
        void refuse() {
            throw new SlotGone();
        }

        @GetMapping("/things/{id}")
        UUID thing(@PathVariable UUID id) {
            return id;
        }

        @GetMapping("/list")
        Map<String, Object> list(SliceRequest page) {
            return Map.of("limit", page.limit());
        }

        @GetMapping("/days")
        LocalDate days(@RequestParam LocalDate from, @RequestParam(required = false) @Nullable Colour colour) {
            return from;
        }

        @GetMapping("/limit")
        void limited() {
            throw new TooManyAttempts(Duration.ofSeconds(30));
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("a secret of the house");
        }

        @GetMapping("/database")
        int database() {
            return jdbc.sql("select 1").query(Integer.class).single();
        }

        @GetMapping("/text")
        String text(@RequestParam String q) {
            return jdbc.sql("select :q").param("q", q).query(String.class).single();
        }

        @GetMapping("/slow")
        void slow() {
            jdbc.sql("set statement_timeout = 100; select pg_sleep(1)").query(rs -> {});
        }
    }
}

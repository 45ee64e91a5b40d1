package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class RepeatableTests {

    private static final Map<String, Object> BODY = Map.of("text", "a");

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void anybodyWithAKey() {
        api = Api.at(port).withKey(UUID.randomUUID().toString());
    }

    @Test
    void givesTheFirstAnswerAgainToTheLetter() {
        Api.Answer first = api.post("/demo/probe/things", BODY).expect(201);
        Api.Answer second = api.post("/demo/probe/things", BODY).expect(201);

        assertThat(second.body()).isEqualTo(first.body()).contains("\"text\":\"a\"");
        for (String header : List.of("ETag", "Location", "Content-Type")) {
            assertThat(second.header(header)).isPresent().isEqualTo(first.header(header));
        }
    }

    @Test
    void answersWithAKeyAsItDoesWithout() {
        Api.Answer with = api.post("/demo/probe/things", BODY).expect(201);
        Api.Answer without = Api.at(port).post("/demo/probe/things", BODY).expect(201);

        assertThat(with.body().replace(with.text("id"), without.text("id"))).isEqualTo(without.body());
        assertThat(with.header("Content-Type")).isEqualTo(without.header("Content-Type"));
    }

    @Test
    void takesTheSameBodyInAnotherOrderForTheSame() {
        Api.Answer first = api.send("POST", "/demo/probe/things", "{\"text\": \"a\", \"count\": 1}")
                .expect(201);

        assertThat(api.send("POST", "/demo/probe/things", "{\"count\":1,\"text\":\"a\"}")
                        .expect(201)
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    void refusesAKeyThatCameWithAnotherBodyOrPath() {
        api.post("/demo/probe/things", BODY).expect(201);

        api.post("/demo/probe/things", Map.of("text", "b")).expectProblem(422, "idempotency-key-reused");
        api.post("/demo/probe/approval", Map.of()).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void remembersNoRefusal() {
        api.send("POST", "/demo/probe/refusal", null).expectProblem(409, "slot-gone");
        api.post("/demo/probe/things", BODY).expect(201);
    }

    @Test
    void refusesKeysNobodyCouldPrint() {
        Api.at(port)
                .withKey("x".repeat(256))
                .post("/demo/probe/things", BODY)
                .expectInvalid("Idempotency-Key", "malformed");
    }

    @Test
    void letsAllWhoArriveAtOnceHaveTheOneAnswer() throws Exception {
        List<Future<Api.Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> api.post("/demo/probe/things", BODY)));
            }
        }

        String first = answers.getFirst().get().expect(201).body();
        for (Future<Api.Answer> answer : answers) {
            assertThat(answer.get().expect(201).body()).isEqualTo(first);
        }
    }
}

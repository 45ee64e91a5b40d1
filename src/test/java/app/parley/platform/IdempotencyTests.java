package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotAllowed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class IdempotencyTests {

    record Answer(String text, List<Integer> numbers) {}

    @Autowired
    Idempotency idempotency;

    @Autowired
    JdbcClient jdbc;

    private final UUID caller = Ids.next();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void givesTheFirstAnswerAgain() {
        Answer first = once("k", "request");
        Answer second = once("k", "request");

        assertThat(second).isEqualTo(first).isEqualTo(new Answer("run 1", List.of(1)));
    }

    @Test
    void keepsCallersApart() {
        once("k", "request");

        assertThat(idempotency.<Answer>once(Ids.next(), "k", "request", Answer.class, this::run))
                .isEqualTo(new Answer("run 2", List.of(2)));
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        once("k", "request");

        assertThatThrownBy(() -> once("k", "another")).isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void storesNoRefusal() {
        assertThatThrownBy(() -> idempotency.once(caller, "k", "request", Answer.class, () -> {
                    throw new NotAllowed();
                }))
                .isInstanceOf(NotAllowed.class);

        assertThat(once("k", "request").text()).isEqualTo("run 1");
    }

    @Test
    void refusesKeysThatAreEmptyLongOrUnprintable() {
        for (String key : List.of("", "x".repeat(256), "a\tb", "ž")) {
            assertThatThrownBy(() -> once(key, "request")).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void letsTheSecondWaitForTheFirst() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return idempotency.once(caller, "race", "request", Answer.class, () -> {
                        pause();
                        return run();
                    });
                }));
            }
            start.countDown();
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(new Answer("run 1", List.of(1)));
        }
    }

    @Test
    void repeatsACommandThatLostARace() {
        Answer answer = idempotency.once(caller, "k", "request", Answer.class, () -> {
            Answer made = run();
            if (runs.get() < 3) {
                throw new CannotAcquireLockException("lost", new SQLException("deadlock", "40P01"));
            }
            return made;
        });

        assertThat(answer.text()).isEqualTo("run 3");
    }

    @Test
    void keepsAnswersUnreadableInTheDatabase() {
        once("k", "request");

        assertThat(jdbc.sql("select position('run'::bytea in answer) from idempotency_key where caller = :caller")
                        .param("caller", caller)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsKeysAfterSevenDays() {
        once("old", "request");
        once("new", "request");
        jdbc.sql("update idempotency_key set created_at = created_at - interval '169 hours' where key = 'old'")
                .update();

        assertThat(idempotency.purge(1_000)).isEqualTo(1);
        assertThat(once("new", "request").text()).isEqualTo("run 2");
        assertThat(once("old", "request").text()).isEqualTo("run 3");
    }

    private Answer once(String key, String request) {
        return idempotency.once(caller, key, request, Answer.class, this::run);
    }

    private Answer run() {
        int run = runs.incrementAndGet();
        return new Answer("run " + run, List.of(run));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

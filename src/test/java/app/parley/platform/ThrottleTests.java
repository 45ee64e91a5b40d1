package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ParleyTest
class ThrottleTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Throttle throttleOfTheApplication;

    @Autowired
    private TransactionTemplate transaction;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private Throttle throttle;

    @BeforeEach
    void countFromZero() {
        jdbc.sql("delete from throttle").update();
        throttle = new Throttle(jdbc, () -> now);
    }

    @Test
    void letsThroughUntilTheLimitIsReached() {
        count(2);
        assertThatCode(() -> throttle.check("guesses", 3, MINUTE)).doesNotThrowAnyException();

        count(1);
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.check("guesses", 3, MINUTE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("retryAfterSeconds", 60L));
    }

    @Test
    void saysHowLongIsLeftAndOpensThen() {
        count(3);
        now = now.plusMillis(20_500);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.check("guesses", 3, MINUTE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("retryAfterSeconds", 40L));

        now = now.plusMillis(39_500);
        assertThatCode(() -> throttle.check("guesses", 3, MINUTE)).doesNotThrowAnyException();
    }

    @Test
    void beginsANewWindowAfterTheLast() {
        count(3);
        now = now.plus(MINUTE);
        count(1);

        assertThatCode(() -> throttle.check("guesses", 2, MINUTE)).doesNotThrowAnyException();
    }

    @Test
    void forgetsWhatItIsToldToForget() {
        count(3);
        throttle.forget("guesses");

        assertThatCode(() -> throttle.check("guesses", 1, MINUTE)).doesNotThrowAnyException();
    }

    @Test
    void countsEvenWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            throttleOfTheApplication.count("rolled-back", MINUTE);
            status.setRollbackOnly();
        });

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttleOfTheApplication.check("rolled-back", 1, MINUTE));
    }

    @Test
    void doesNotGrowWithBucketsThatAreOver() {
        for (int i = 0; i < 50; i++) {
            throttle.count("once " + i, MINUTE);
        }
        now = now.plus(MINUTE);
        for (int i = 0; i < 5; i++) {
            throttle.count("later " + i, MINUTE);
        }

        assertThat(jdbc.sql("select count(*) from throttle")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            throttle.count("guesses", MINUTE);
        }
    }
}

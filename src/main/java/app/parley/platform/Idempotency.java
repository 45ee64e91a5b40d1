package app.parley.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import app.parley.shared.InvalidInput;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a command repeatable: the first successful answer is stored in the command's own transaction and given again
 * for the same key. Keys are kept 7 days per account, by the wall clock.
 */
@Service
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Retries retries;
    private final SealedAnswers answers;
    private final WallClock wallClock;

    Idempotency(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Retries retries,
            SealedAnswers answers,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.retries = retries;
        this.answers = answers;
        this.wallClock = wallClock;
    }

    /**
     * Runs the command at most once for this caller and key; a second caller with the same key waits for the first.
     *
     * @param request what identifies the request: method, path and canonical body
     * @throws IdempotencyKeyReused when the key was used for another request
     */
    public <T> T once(UUID caller, String key, String request, Type answer, Supplier<T> command) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput("Idempotency-Key", "malformed");
        }
        byte[] fingerprint = answers.fingerprint(request.getBytes(UTF_8));
        byte[] place = (caller + " " + key).getBytes(UTF_8);
        return retries.run(() -> transaction.execute(status -> claim(caller, key, fingerprint)
                ? store(caller, key, place, command.get())
                : recall(caller, key, place, fingerprint, answer)));
    }

    /**
     * Forgets up to {@code most} keys whose time is over.
     *
     * @return how many were forgotten
     */
    int purge(int most) {
        return jdbc.sql("""
                        delete from idempotency_key where (caller, key) in (
                            select caller, key from idempotency_key where created_at < :before
                            order by created_at limit :most for update skip locked)
                        """)
                .param("before", wallClock.now().minus(KEPT).atOffset(UTC))
                .param("most", most)
                .update();
    }

    private boolean claim(UUID caller, String key, byte[] fingerprint) {
        return jdbc.sql("""
                        insert into idempotency_key (caller, key, fingerprint, created_at)
                        values (:caller, :key, :fingerprint, :now)
                        on conflict (caller, key) do nothing
                        """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", wallClock.now().atOffset(UTC))
                        .update()
                == 1;
    }

    private <T> T store(UUID caller, String key, byte[] place, T answer) {
        jdbc.sql("update idempotency_key set answer = :answer where caller = :caller and key = :key")
                .param("answer", answers.seal(json.writeValueAsBytes(answer), place))
                .param("caller", caller)
                .param("key", key)
                .update();
        return answer;
    }

    private <T> T recall(UUID caller, String key, byte[] place, byte[] fingerprint, Type type) {
        Stored stored = jdbc.sql(
                        "select fingerprint, answer from idempotency_key where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(Stored::read)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("the key was forgotten this moment"));
        if (!MessageDigest.isEqual(stored.fingerprint, fingerprint)) {
            throw new IdempotencyKeyReused();
        }
        return json.readValue(answers.open(stored.answer, place), json.constructType(type));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
    private record Stored(byte[] fingerprint, byte[] answer) {

        static Stored read(ResultSet row, int number) throws SQLException {
            return new Stored(row.getBytes("fingerprint"), row.getBytes("answer"));
        }
    }
}

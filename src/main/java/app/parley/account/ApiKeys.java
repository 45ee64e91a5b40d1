package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.Secrets;
import app.parley.platform.Texts;
import app.parley.platform.WallClock;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long-lived keys for a person's own programs, each limited to what it is for. */
@Service
public class ApiKeys {

    /** What every secret begins with, so that people and scanners recognise one that got loose. */
    public static final String PREFIX = "parley_";

    static final int MOST_PER_PERSON = 20;

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final Callers callers;
    private final WallClock wallClock;

    ApiKeys(JdbcClient jdbc, AccountTable accounts, Callers callers, WallClock wallClock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.callers = callers;
        this.wallClock = wallClock;
    }

    /**
     * @param scopes by their codes, at least one
     * @throws TooManyApiKeys when the person has 20
     */
    @Transactional
    public ApiKey.Issued create(PersonId owner, @Nullable String name, @Nullable Collection<@Nullable String> scopes) {
        FieldErrors errors = new FieldErrors();
        String called = errors.checked(() -> Texts.line("name", name, 1, LONGEST_NAME), "");
        Set<Scope> granted = errors.checked(() -> scopes(scopes), Set.of());
        errors.refuseIfAny();
        if (accounts.findLocked(owner).isEmpty()) {
            throw new NotFound();
        }
        if (list(owner).size() >= MOST_PER_PERSON) {
            throw new TooManyApiKeys();
        }
        String secret = PREFIX + Secrets.next();
        ApiKey key = new ApiKey(Ids.next(), called, granted, wallClock.now());
        add(owner, key, secret);
        return new ApiKey.Issued(key, secret);
    }

    /** The person's keys, newest first. */
    public List<ApiKey> list(PersonId owner) {
        return jdbc.sql("""
                        select id, name, scopes, created_at from account_api_key
                        where account_id = :owner order by id desc
                        """).param("owner", owner.value()).query(ApiKeys::key).list();
    }

    /** Ends a key at once. @throws NotFound when the person has no such key */
    @Transactional
    public void delete(PersonId owner, UUID key) {
        int deleted = jdbc.sql("delete from account_api_key where id = :key and account_id = :owner")
                .param("key", key)
                .param("owner", owner.value())
                .update();
        if (deleted == 0) {
            throw new NotFound();
        }
    }

    /** The caller who holds this secret; empty when it is nobody's (any more). */
    public Optional<SignedIn> authenticate(String secret) {
        return callers.byApiKey(Secrets.hash(secret));
    }

    private void add(PersonId owner, ApiKey key, String secret) {
        String names = key.scopes().stream().map(Scope::name).collect(Collectors.joining(","));
        jdbc.sql("""
                        insert into account_api_key (id, account_id, secret_hash, name, scopes, created_at)
                        values (:id, :owner, :hash, :name, string_to_array(:scopes, ','), :now)
                        """)
                .param("id", key.id())
                .param("owner", owner.value())
                .param("hash", Secrets.hash(secret))
                .param("name", key.name())
                .param("scopes", names)
                .param("now", key.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Set<Scope> scopes(@Nullable Collection<@Nullable String> codes) {
        if (codes == null || codes.isEmpty()) {
            throw new InvalidInput("scopes", "required");
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        codes.forEach(code -> scopes.add(Arrays.stream(Scope.values())
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scopes", "not-a-scope"))));
        return Collections.unmodifiableSet(scopes);
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Callers.scopes(row.getArray("scopes")),
                createdAt);
    }
}

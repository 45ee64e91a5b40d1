package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.Secrets;
import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Families of refresh tokens: each token is good once; a second use tells of a thief and ends the family. */
@Repository
class RefreshTokens {

    static final Duration IDLE = Duration.ofDays(30);
    static final Duration LONGEST = Duration.ofDays(90);

    private static final int SWEPT_WITH_EACH_START = 20;

    /** A token just issued. */
    record Issued(PersonId id, UUID family, String token) {}

    private record Used(UUID family, PersonId id, Instant startedAt) {}

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    RefreshTokens(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    @Transactional
    Issued start(PersonId id) {
        Instant now = wallClock.now();
        sweep(now);
        UUID family = Ids.next();
        jdbc.sql("""
                        insert into account_token_family (id, account_id, credential_version, started_at, expires_at)
                        select :family, id, credential_version, :now, :end from account where id = :id
                        """)
                .param("family", family)
                .param("now", sql(now))
                .param("end", sql(now.plus(IDLE)))
                .param("id", id.value())
                .update();
        return issue(id, family);
    }

    /** Empty when the token is of no use; if it was used before, its family is revoked as well. */
    @Transactional
    Optional<Issued> rotate(String token) {
        Instant now = wallClock.now();
        byte[] hash = Secrets.hash(token);
        Optional<Used> used = use(hash, now);
        if (used.isEmpty()) {
            revokeFamilyOf(hash, now);
            return Optional.empty();
        }
        extend(used.get(), now);
        return Optional.of(issue(used.get().id(), used.get().family()));
    }

    @Transactional
    void revoke(String token) {
        revokeFamilyOf(Secrets.hash(token), wallClock.now());
    }

    private Optional<Used> use(byte[] hash, Instant now) {
        return jdbc.sql("""
                        update account_refresh_token t set used_at = :now
                        from account_token_family f join account a on a.id = f.account_id
                        where t.token_hash = :hash and t.used_at is null and f.id = t.family_id
                          and f.revoked_at is null and f.expires_at > :now
                          and a.enabled and a.credential_version = f.credential_version
                        returning f.id, f.account_id, f.started_at
                        """)
                .param("now", sql(now))
                .param("hash", hash)
                .query((row, number) -> new Used(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("account_id", UUID.class)),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void extend(Used used, Instant now) {
        Instant end = now.plus(IDLE);
        Instant last = used.startedAt().plus(LONGEST);
        jdbc.sql("update account_token_family set expires_at = :end where id = :family")
                .param("end", sql(end.isBefore(last) ? end : last))
                .param("family", used.family())
                .update();
    }

    private Issued issue(PersonId id, UUID family) {
        String token = Secrets.next();
        jdbc.sql("insert into account_refresh_token (token_hash, family_id) values (:hash, :family)")
                .param("hash", Secrets.hash(token))
                .param("family", family)
                .update();
        return new Issued(id, family, token);
    }

    private void revokeFamilyOf(byte[] hash, Instant now) {
        jdbc.sql("""
                        update account_token_family set revoked_at = :now
                        where revoked_at is null
                          and id = (select family_id from account_refresh_token where token_hash = :hash)
                        """).param("now", sql(now)).param("hash", hash).update();
    }

    private void sweep(Instant now) {
        jdbc.sql("""
                        delete from account_token_family where id in (
                            select id from account_token_family where expires_at <= :now
                            limit :most for update skip locked)
                        """)
                .param("now", sql(now))
                .param("most", SWEPT_WITH_EACH_START)
                .update();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

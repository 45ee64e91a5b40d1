package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.Secrets;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Registration by proof of the address. Each one keeps its own password until its own link is followed, so that nobody
 * can slip theirs into an account that somebody else is about to open.
 */
@Component
class Registrations {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final int SWEPT_WITH_EACH = 20;

    private record Pending(Account account, String passwordHash) {}

    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final AccountMails mails;
    private final PasswordRule passwords;
    private final PasswordHasher hasher;
    private final GuessLimits limits;
    private final TransactionOperations transaction;
    private final WallClock wallClock;

    Registrations(
            JdbcClient jdbc,
            AccountTable accounts,
            AccountMails mails,
            PasswordRule passwords,
            PasswordHasher hasher,
            GuessLimits limits,
            TransactionOperations transaction,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mails = mails;
        this.passwords = passwords;
        this.hasher = hasher;
        this.limits = limits;
        this.transaction = transaction;
        this.wallClock = wallClock;
    }

    void register(NewAccount request, String remoteAddress) {
        CheckedAccount checked = CheckedAccount.of(request, passwords);
        limits.countRegistration(checked.email().value(), remoteAddress);
        String hash = hasher.hash(checked.password());
        transaction.executeWithoutResult(status -> accounts.credentials(checked.email())
                .ifPresentOrElse(known -> mails.addressIsKnown(known.account()), () -> askForProof(checked, hash)));
    }

    void verify(String token) {
        Pending pending = take(token).orElseThrow(NotFound::new);
        if (!accounts.add(pending.account(), pending.passwordHash(), wallClock.now())) {
            throw new NotFound();
        }
        jdbc.sql("delete from account_registration where email = :email")
                .param("email", pending.account().email())
                .update();
    }

    private void askForProof(CheckedAccount checked, String hash) {
        Instant now = wallClock.now();
        sweep(now);
        String token = Secrets.next();
        jdbc.sql("""
                        insert into account_registration
                            (token_hash, email, display_name, password_hash, zone, locale, expires_at)
                        values (:token, :email, :name, :hash, :zone, :locale, :end)
                        """)
                .param("token", Secrets.hash(token))
                .param("email", checked.email().value())
                .param("name", checked.displayName())
                .param("hash", hash)
                .param("zone", checked.zone().getId())
                .param("locale", checked.locale().toLanguageTag())
                .param("end", sql(now.plus(LIFETIME)))
                .update();
        mails.proveAddress(checked.email(), checked.locale(), token);
    }

    private Optional<Pending> take(String token) {
        return jdbc.sql("""
                        delete from account_registration where token_hash = :token and expires_at > :now
                        returning email, display_name, password_hash, zone, locale
                        """)
                .param("token", Secrets.hash(token))
                .param("now", sql(wallClock.now()))
                .query((row, number) -> new Pending(
                        new Account(
                                new PersonId(Ids.next()),
                                row.getString("email"),
                                row.getString("display_name"),
                                Set.of(Role.USER),
                                ZoneId.of(row.getString("zone")),
                                Locale.forLanguageTag(row.getString("locale")),
                                true,
                                1),
                        row.getString("password_hash")))
                .optional();
    }

    private void sweep(Instant now) {
        jdbc.sql("""
                        delete from account_registration where token_hash in (
                            select token_hash from account_registration where expires_at <= :now
                            limit :most for update skip locked)
                        """).param("now", sql(now)).param("most", SWEPT_WITH_EACH).update();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

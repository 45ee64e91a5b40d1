package app.parley.account;

import app.parley.platform.Secrets;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** New passwords, for people who know the old one and for people who only have their mailbox. */
@Service
public class Passwords {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final AccountMails mails;
    private final SignIn signIn;
    private final PasswordRule rule;
    private final PasswordHasher hasher;
    private final GuessLimits limits;
    private final TransactionOperations transaction;
    private final WallClock wallClock;

    Passwords(
            JdbcClient jdbc,
            AccountTable accounts,
            AccountMails mails,
            SignIn signIn,
            PasswordRule rule,
            PasswordHasher hasher,
            GuessLimits limits,
            TransactionOperations transaction,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mails = mails;
        this.signIn = signIn;
        this.rule = rule;
        this.hasher = hasher;
        this.limits = limits;
        this.transaction = transaction;
        this.wallClock = wallClock;
    }

    /**
     * Mails a link for a new password; an address without an open account gets a mail that says so. Whoever asks cannot
     * tell the two apart.
     *
     * @param language for people whose language is not known
     */
    public void requestReset(@Nullable String email, Locale language, String remoteAddress) {
        EmailAddress address = EmailAddress.of("email", email);
        limits.countPasswordReset(address.value(), remoteAddress);
        transaction.executeWithoutResult(status -> accounts.credentials(address)
                .map(AccountTable.Credentials::account)
                .filter(Account::enabled)
                .ifPresentOrElse(this::offerReset, () -> mails.addressIsUnknown(address, language)));
    }

    /**
     * Sets a new password with a mailed token, once; ends every sign-in and deletes the API keys, because whoever
     * needs this may have had company.
     *
     * @throws NotFound for a token that is unknown, used or older than an hour
     */
    public void reset(String token, @Nullable String newPassword) {
        String accepted = rule.check("password", newPassword);
        if (find(token).isEmpty()) {
            throw new NotFound();
        }
        String hash = hasher.hash(accepted);
        transaction.executeWithoutResult(status -> {
            PersonId id = find(token).orElseThrow(NotFound::new);
            Account account = accounts.findLocked(id).filter(Account::enabled).orElseThrow(NotFound::new);
            if (deleteTokens(id) == 0) {
                throw new NotFound();
            }
            accounts.setPassword(id, hash);
            jdbc.sql("delete from account_api_key where account_id = :id")
                    .param("id", id.value())
                    .update();
            mails.passwordChanged(account);
        });
    }

    /**
     * Sets a new password for somebody who knows the old one; ends every sign-in, the present one too.
     *
     * @throws app.parley.shared.InvalidInput naming {@code currentPassword} or {@code newPassword}
     */
    public void change(
            PersonId id, @Nullable String currentPassword, @Nullable String newPassword, String remoteAddress) {
        String accepted = rule.check("newPassword", newPassword);
        signIn.confirm(id, "currentPassword", currentPassword, remoteAddress);
        String hash = hasher.hash(accepted);
        transaction.executeWithoutResult(status -> {
            Account account = accounts.findLocked(id).orElseThrow(NotFound::new);
            deleteTokens(id);
            accounts.setPassword(id, hash);
            mails.passwordChanged(account);
        });
    }

    private void offerReset(Account account) {
        Instant now = wallClock.now();
        String token = Secrets.next();
        jdbc.sql("delete from account_password_reset where expires_at <= :now")
                .param("now", sql(now))
                .update();
        jdbc.sql("insert into account_password_reset (token_hash, account_id, expires_at) values (:hash, :id, :end)")
                .param("hash", Secrets.hash(token))
                .param("id", account.id().value())
                .param("end", sql(now.plus(LIFETIME)))
                .update();
        mails.resetPassword(account, token);
    }

    private Optional<PersonId> find(String token) {
        return jdbc.sql("select account_id from account_password_reset where token_hash = :hash and expires_at > :now")
                .param("hash", Secrets.hash(token))
                .param("now", sql(wallClock.now()))
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    private int deleteTokens(PersonId id) {
        return jdbc.sql("delete from account_password_reset where account_id = :id")
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
